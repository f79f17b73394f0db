// Every form of the studio that saves a part of a draft, by the name it has in the page.
import type { Editable } from './editable'
import { editLesson, editModule } from './edit-lesson'
import { editChapters, editVideoNotes } from './edit-video'

export const EDITABLES = {
  lesson: editLesson,
  module: editModule,
  chapters: editChapters,
  'video-notes': editVideoNotes,
} as const satisfies Record<string, Editable>

export type EditableName = keyof typeof EDITABLES

export const findEditable = (name: string): Editable | undefined =>
  Object.hasOwn(EDITABLES, name) ? (EDITABLES as Record<string, Editable>)[name] : undefined
