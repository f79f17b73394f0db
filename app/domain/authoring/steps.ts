// The acts of which a draft is made, one after the other; their words are in studio.json.
export const STEP_ACTS = [
  'edit-course',
  'edit-module',
  'edit-lesson',
  'edit-quiz',
  'edit-question',
  'edit-captions',
  'add-module',
  'add-lesson',
  'add-question',
  'move',
  'remove',
  'restore',
  'attach',
  'translate',
  'import-questions',
  'take-revision',
] as const
export type StepAct = (typeof STEP_ACTS)[number]

export interface Step {
  act: StepAct
  /** id of what is changed; 'course' for the whole */
  subject: string
  /** its name, for those who wonder what was done */
  label: string
  /** words that grow: saves of the same person, one after the other, are one step */
  isTyping?: true
}

/** A step that was done. */
export interface KnownStep {
  version: number
  act: StepAct
  subject: string
  label: string
  /** id of the lesson it was done in; none = it is the course's, or its order */
  lesson?: string
  at: number
  by: string
}
