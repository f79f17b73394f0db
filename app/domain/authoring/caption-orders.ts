// What an instructor is told of captions that the machine's captioner was asked for.

/** Keys of the words instructors read (caption-desk.json, `captioner.reason`). */
export const CAPTIONER_REASONS = [
  'no-captioner',
  'too-slow',
  'too-much',
  'nothing',
  'unreadable',
  'failed',
  'gone',
  'replaced',
] as const
export type CaptionerReason = (typeof CAPTIONER_REASONS)[number]

export type CaptionOrder =
  | { state: 'working'; percent: number }
  | { state: 'failed'; reason: CaptionerReason }
  /** cues that wait, as others were written meanwhile */
  | { state: 'aside'; count: number }

export const CAPTION_JOB = 'authoring.captions'
