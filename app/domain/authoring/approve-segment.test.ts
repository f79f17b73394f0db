import { beforeEach, expect, test } from 'vitest'
import { personContext } from '../../../tests/support/context'
import { machineContext } from '../../../tests/support/context'
import { COURSE_ID, courseDocument, videoLesson } from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import { makePerson } from '../../../tests/support/learner'
import type { Db } from '../../platform/db'
import type { Context } from '../context'
import { joinTeam } from '../courses/join-team.server'
import { saveDraft } from '../courses/save-draft.server'
import { addModule } from './add-part.server'
import { approveSegment } from './approve-segment.server'
import { changeDraft } from './change-draft.server'
import { openDesk } from './desk.server'
import { listTerms, addTerm, removeTerm } from './glossary.server'
import { pairsOf, termsIn } from './glossary'
import { saveProposal } from './save-proposal.server'
import { baseOf, standingOf } from './segment'
import { readDraft } from './team.server'
import { wordChanges } from './word-changes'
import { writeText } from './write-text'

const SUMMARY = 'course/summary'
let db: Db
let translator: Context
let owner: Context

beforeEach(() => {
  db = freshDatabase()
  const machine = machineContext(db)
  saveDraft(machine, courseDocument([videoLesson('v1')]))
  const join = (name: string, part: 'owner' | 'translator'): Context => {
    const personId = makePerson(db, { name })
    joinTeam(machine, { courseId: COURSE_ID, personId, part })
    return personContext(db, personId, ['instructor'])
  }
  translator = join('Beatriz Nogueira', 'translator')
  owner = join('Ana Beltrán', 'owner')
})

const standing = (segment: string) => {
  const desk = openDesk(owner, { courseId: COURSE_ID, target: 'pt' })
  return standingOf(
    desk.segments.find(({ key }) => key === segment)!,
    desk.proposals.get(segment),
  )
}
const typed = (segment: string, words: string) => {
  const desk = openDesk(owner, { courseId: COURSE_ID, target: 'pt' as const })
  const { source } = desk.segments.find(({ key }) => key === segment)!
  return { courseId: COURSE_ID, target: 'pt' as const, segment, words, source, base: baseOf(standing(segment).words) }
}
const document = () => readDraft(db, COURSE_ID).document
const changeSummary = (words: string): void => {
  changeDraft(owner, COURSE_ID, (draft) => {
    draft.summary = writeText(draft.summary, words, 'es')
    return { act: 'edit-course', subject: 'course', label: '' }
  })
}

test('what is typed waits beside the draft; approved, it stands in it, with the name of who approved it, once', () => {
  saveProposal(translator, typed(SUMMARY, 'Um curso para experimentar.'))
  expect(document().summary.pt?.text).toBe('Un curso para probar. (pt)')
  expect(standing(SUMMARY)).toEqual({ state: 'waiting', words: 'Um curso para experimentar.' })
  const press = typed(SUMMARY, 'Um curso para experimentar.')
  approveSegment(translator, press)
  const { version } = readDraft(db, COURSE_ID)
  approveSegment(translator, press)
  expect(readDraft(db, COURSE_ID).version).toBe(version)
  expect(document().summary.pt?.text).toBe('Um curso para experimentar.')
  expect(document().translators).toEqual({ pt: ['Beatriz Nogueira'] })
  expect(standing(SUMMARY).state).toBe('approved')
})

test('of two translators the second sees that somebody was faster, and nothing is written', () => {
  const mine = typed(SUMMARY, 'Um curso meu.')
  saveProposal(owner, typed(SUMMARY, 'Um curso seu.'))
  expect(() => saveProposal(translator, mine)).toThrow('draft-changed')
  expect(() => approveSegment(translator, mine)).toThrow('draft-changed')
  expect(standing(SUMMARY).words).toBe('Um curso seu.')
})

test('a source that changes flags the approved and the waiting; nobody approves words for a source they did not see', () => {
  const before = typed(SUMMARY, 'Um curso para provar.')
  saveProposal(translator, before)
  changeSummary('Un curso para aprender.')
  expect(standing(SUMMARY)).toMatchObject({ state: 'changed', oldSource: 'Un curso para probar.' })
  expect(() => approveSegment(translator, { ...before, base: baseOf(before.words) })).toThrow('draft-changed')
  approveSegment(translator, typed(SUMMARY, 'Um curso para aprender.'))
  expect(standing(SUMMARY)).toEqual({ state: 'approved', words: 'Um curso para aprender.' })
  expect(wordChanges('luz por tiempo', 'luz por horas').filter(({ is }) => is !== 'same')).toEqual([
    { is: 'old', words: 'tiempo' },
    { is: 'new', words: 'horas' },
  ])
})

test('captions in a new language come into the draft when the last of them is approved, reviewed by who approved', () => {
  changeDraft(owner, COURSE_ID, (draft) => {
    const lesson = draft.modules[0]!.lessons[0]!
    if (lesson.kind === 'video') delete lesson.recordings[0]!.captions.pt
    return { act: 'edit-captions', subject: 'v1', label: '' }
  })
  const track = () => {
    const lesson = document().modules[0]!.lessons[0]!
    return lesson.kind === 'video' ? lesson.recordings[0]!.captions.pt : undefined
  }
  approveSegment(translator, typed('cue/v1/es/0', 'Olá <b>'))
  expect(track()).toBeUndefined()
  expect(standing('cue/v1/es/0').state).toBe('approved')
  approveSegment(translator, typed('note/v1/es/1000', '[Na tela: 50 lux]'))
  expect(track()).toEqual({
    cues: [{ startMs: 0, endMs: 2_000, text: 'Olá <b>' }],
    notes: [{ atMs: 1_000, text: '[Na tela: 50 lux]' }],
    review: { by: 'Beatriz Nogueira', on: '2026-11-03' },
  })
  expect(openDesk(owner, { courseId: COURSE_ID, target: 'pt' }).proposals.size).toBe(0)
})

test('translators change words and nothing else; strangers find nothing', () => {
  expect(() => addModule(translator, COURSE_ID, 'Otro')).toThrow('not-allowed')
  const stranger = personContext(db, makePerson(db), ['instructor'])
  expect(() => saveProposal(stranger, typed(SUMMARY, 'x'))).toThrow('not-found')
  expect(() => addTerm(stranger, COURSE_ID, 'es', { id: 'x', words: {} })).toThrow('not-found')
})

test('a segment that is gone, and a cue that is too long, are refused', () => {
  expect(() => saveProposal(translator, { ...typed(SUMMARY, 'x'), segment: 'lesson/nada/title' })).toThrow('place-gone')
  expect(() => saveProposal(translator, typed('cue/v1/es/0', 'x'.repeat(2_001)))).toThrow('draft-limits')
})

test('the glossary finds whole words whatever their accents, and a word added again gets its new translation', () => {
  const add = (id: string, es: string, pt: string) => addTerm(translator, COURSE_ID, 'es', { id, words: { es, pt } })
  add('a', 'luxómetro', 'fotómetro')
  add('b', 'Luxómetro', 'luxímetro')
  add('c', 'sal', 'sal')
  const pairs = pairsOf(listTerms(db, COURSE_ID, 'es'), 'es', 'pt')
  expect(termsIn('Los LUXOMETROS de la sala', pairs)).toEqual([{ id: 'a', source: 'Luxómetro', target: 'luxímetro' }])
  removeTerm(translator, COURSE_ID, 'a')
  expect(listTerms(db, COURSE_ID, 'es').map(({ id }) => id)).toEqual(['c'])
})
