import { describe, expect, it } from 'vitest'
import { COURSE_ID } from '../../../tests/support/course'
import { AttachForm, DetachForm } from './attach-form'

const PLACE = `${COURSE_ID}/v1`
const fits = (over: object) => AttachForm.safeParse({ place: PLACE, language: 'es', ...over })

describe('where a film is put, and as what', () => {
  it('is the recording itself unless something else is said', () => {
    expect(fits({}).data).toEqual({ place: { courseId: COURSE_ID, lessonId: 'v1' }, language: 'es', as: 'recording' })
    expect(fits({ as: 'described' }).data).toMatchObject({ as: 'described' })
  })

  it('names the sign language of one that is signed', () => {
    expect(fits({ as: 'sign', signLanguage: 'bzs' }).data).toMatchObject({ as: 'sign', signLanguage: 'bzs' })
    for (const signLanguage of [undefined, 'es', 'constructor'])
      expect(fits({ as: 'sign', signLanguage }).error?.issues[0]).toMatchObject({
        path: ['signLanguage'],
        message: 'choice',
      })
    expect(fits({ as: 'dubbed' }).error?.issues[0]?.path).toEqual(['as'])
  })

  it('is a course and a lesson, also for what is taken out', () => {
    expect(DetachForm.safeParse({ place: PLACE }).success).toBe(true)
    for (const place of ['', COURSE_ID, `../../${PLACE}`]) expect(DetachForm.safeParse({ place }).success).toBe(false)
  })
})
