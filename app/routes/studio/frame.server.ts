// What stands around every page of a course in the studio, read for one person of its team.
import { personName } from '../../domain/accounts/queries.server'
import type { Editable } from '../../domain/authoring/editable'
import { fingerprint } from '../../domain/authoring/editable'
import { EDITABLES, type EditableName } from '../../domain/authoring/editables'
import { differsFromPublic, findingsByLesson } from '../../domain/authoring/standing.server'
import { type Draft, teamDraft } from '../../domain/authoring/team.server'
import { nextSteps } from '../../domain/authoring/undo-step.server'
import type { CourseDocument } from '../../domain/courses/document'
import { mayChange, type TeamPart } from '../../domain/courses/policy'
import { lessonsOf } from '../../domain/courses/rules'
import { LANGUAGES } from '../../platform/languages'
import { words } from '../../platform/words'
import type { SavePart, StudioFrame } from '../../ui/studio/parts'
import { orRefuse } from '../answer.server'
import type { SignedInContext } from '../guard.server'

export interface StudioPlace {
  frame: StudioFrame
  draft: Draft & { part: TeamPart }
  document: CourseDocument
}

/** The draft and its frame; a stranger's course is a 404. */
export function studioPlace(ctx: SignedInContext, courseId: string): StudioPlace {
  const draft = orRefuse(() => teamDraft(ctx, courseId))
  return { draft, document: draft.document, frame: frameOf(ctx, courseId, draft) }
}

function frameOf(ctx: SignedInContext, courseId: string, draft: Draft & { part: TeamPart }): StudioFrame {
  const { document, part, revision } = draft
  const found = findingsByLesson(document)
  const count = (level: string): number => found.all.filter((finding) => finding.level === level).length
  return {
    lang: ctx.lang,
    courseId,
    slug: document.slug,
    title: sourceWords(document, document.title),
    source: document.source,
    languages: LANGUAGES.filter((lang) => lang !== document.source && document.languages[lang]),
    part,
    mayChange: mayChange(part),
    savedAt: draft.savedAt,
    savedBy: nameOf(ctx, draft.savedBy),
    ...(revision === undefined ? {} : { revision }),
    isUnpublished: draft.isUnpublished,
    hasChanges: differsFromPublic(ctx.db, draft),
    errors: count('error'),
    warnings: count('warning'),
    modules: outline(document, found.lessons),
    ...(mayChange(part) ? nextSteps(ctx.db, courseId, document) : {}),
    deskJson: JSON.stringify({ person: ctx.viewer.id, lang: ctx.lang, words: words[ctx.lang].studio.desk }),
  }
}

function outline(
  document: CourseDocument,
  findings: ReturnType<typeof findingsByLesson>['lessons'],
): StudioFrame['modules'] {
  const numbers = new Map(lessonsOf(document).map(({ lesson, index }) => [lesson.id, index + 1]))
  return document.modules.map((module) => ({
    id: module.id,
    title: sourceWords(document, module.title),
    lessons: module.lessons.map((lesson) => ({
      id: lesson.id,
      number: numbers.get(lesson.id) ?? 0,
      title: sourceWords(document, lesson.title),
      kind: lesson.kind,
      minutes: lesson.effortMinutes,
      ...(lesson.kind === 'quiz' ? { questions: lesson.quiz.questions.length } : {}),
      errors: findings.get(lesson.id)?.errors ?? 0,
      warnings: findings.get(lesson.id)?.warnings ?? 0,
    })),
  }))
}

export const sourceWords = ({ source }: CourseDocument, text: CourseDocument['title']): string =>
  text[source]?.text ?? ''

/** The name of whoever did something; machines have none. */
export const nameOf = (ctx: SignedInContext, by: string): string =>
  by === ctx.viewer.id ? ctx.viewer.name : (personName(ctx.db, by) ?? '')

/** A form of the page with what stands in the draft; a place that is not there is a 404. */
export function savePart(document: CourseDocument, name: EditableName, subject: string): SavePart {
  const values = (EDITABLES[name] as Editable).values(document, subject)
  if (!values) throw new Response(null, { status: 404 })
  return { name, subject, values, base: fingerprint(values) }
}
