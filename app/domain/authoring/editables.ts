// Every form of the studio that saves a part of a draft, by the name it has in the page.
import type { Editable } from './editable'
import { editAbout, editFacts } from './edit-about'
import { editAttachments } from './edit-attachments'
import { editLesson, editModule } from './edit-lesson'
import { editChapters } from './edit-video'
import { editQuestion } from './edit-question'
import { editQuiz } from './edit-quiz'
import { editAuthors, editSources } from './edit-makers'
import { editOutcomes } from './edit-outcomes'
import { editReading } from './edit-reading'

export const EDITABLES = {
  lesson: editLesson,
  module: editModule,
  chapters: editChapters,
  quiz: editQuiz,
  question: editQuestion,
  reading: editReading,
  attachments: editAttachments,
  about: editAbout,
  outcomes: editOutcomes,
  facts: editFacts,
  authors: editAuthors,
  sources: editSources,
} as const satisfies Record<string, Editable>

export type EditableName = keyof typeof EDITABLES

export const findEditable = (name: string): Editable | undefined =>
  Object.hasOwn(EDITABLES, name) ? (EDITABLES as Record<string, Editable>)[name] : undefined
