import { beforeEach, expect, test } from 'vitest'
import { COURSE_ID, courseDocument, publishDocument, readingLesson } from '../../../tests/support/course'
import { addRecording } from '../../../tests/support/library'
import { type MediaStage, mediaStage } from '../../../tests/support/media-stage'
import { refusalCode } from '../../../tests/support/refusal'
import { renderMarkdown } from '../../platform/markdown'
import { type Context, personOf } from '../context'
import { joinTeam } from '../courses/join-team.server'
import { findLesson } from '../courses/rules'
import { putPicture } from './add-file.server'
import { markdownOf } from './edit-reading'
import { pictureLine } from './picture-line'
import { readDraft } from './team.server'

let stage: MediaStage
let owner: Context
beforeEach(() => {
  stage = mediaStage()
  owner = stage.instructor()
  const machine: Context = { ...owner, actor: { kind: 'machine', name: 'seed' } }
  publishDocument(machine, courseDocument([readingLesson('r1')]))
  joinTeam(machine, { courseId: COURSE_ID, personId: personOf(owner).id, part: 'owner' })
})

const picture = (by: Context, name: string) => addRecording(by, name, { kind: 'image', mediaType: 'image/png' })
const put = (hash: string, alt = 'La sala') =>
  putPicture(owner, COURSE_ID, { lessonId: 'r1', hash, alt, credit: 'Museo "A"' })
const draft = () => readDraft(stage.db, COURSE_ID).document
const body = (): string => markdownOf(findLesson(draft(), 'r1')!)?.es?.text ?? ''

test('a picture goes to the end of the text with what it shows; twice is once; one of others is not there', () => {
  const before = body()
  const hash = picture(owner, 'sala')
  put(hash)
  put(hash)
  const [ref] = draft().media.filter((one) => one.hash === hash)
  expect(body()).toBe(`${before}\n\n![La sala](media/${ref!.label} "Museo \\"A\\"")`)
  expect(refusalCode(() => put(picture(stage.instructor(), 'ajena')))).toBe('not-found')
  expect(refusalCode(() => putPicture(owner, COURSE_ID, { lessonId: 'x', hash, alt: 'a', credit: 'b' }))).toBe(
    'place-gone',
  )
})

test('what is said of a picture stays words', () => {
  const line = pictureLine({ label: 'a.png', alt: 'Una *sala* [1] <b>', credit: 'A "B" \\ C' })
  const html = renderMarkdown(line, (label) => ({ src: label }))
  expect(html).toContain('alt="Una *sala* [1] &lt;b&gt;"')
  expect(html).toContain('<span class="credit">A &quot;B&quot; \\ C</span>')
})
