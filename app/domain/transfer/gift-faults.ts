// What of a GIFT file does not come in, or not as it stands: always told with its line, never dropped silently.
export type GiftFaultCode =
  | 'syntax'
  | 'unclosed'
  | 'essay'
  | 'description'
  | 'category'
  | 'two-right'
  | 'weights'
  | 'partial-answers'
  | 'wrong-costs'
  | 'no-answer'
  | 'too-few'
  | 'too-many'
  | 'long'
  | 'empty'
  | 'feedback'
  | 'extra-partner'
  | 'same-partner'
  | 'html'
  | 'markdown'
  | 'late'

export interface GiftNote {
  code: GiftFaultCode
  params: Record<string, string | number>
}

export interface GiftFault extends GiftNote {
  line: number
  /** the question does not come in; else it does, but not as it stands */
  isSkipped: boolean
  /** how it begins, to find it */
  start: string
}

/** Thrown while one question is read: it does not come in. */
export class NotOurs extends Error {
  readonly note: GiftNote

  constructor(code: GiftFaultCode, params: GiftNote['params'] = {}) {
    super(code)
    this.note = { code, params }
  }
}
