// The same recording for those who cannot hear or see it: with sign language in the picture, or with a voice that
// describes it. It runs beside its recording second by second, so that positions, chapters, captions and what was watched
// are the recording's own. Pure.
import type { MediaRef, Recording } from './document'
import type { SignLanguage } from './sign-languages'

export const ALTERNATIVES = ['sign', 'described'] as const
export type AlternativeKind = (typeof ALTERNATIVES)[number]

export const isAlternative = (value: unknown): value is AlternativeKind =>
  (ALTERNATIVES as readonly unknown[]).includes(value)

/** One that a recording has. */
export interface Alternative {
  kind: AlternativeKind
  asset: MediaRef
  signLanguage?: SignLanguage
}

/** Those of a recording, sign language first. */
export function alternativesOf({ alternatives }: Pick<Recording, 'alternatives'>): Alternative[] {
  const { sign, described } = alternatives ?? {}
  return [
    ...(sign ? [{ kind: 'sign' as const, asset: sign.asset, signLanguage: sign.language }] : []),
    ...(described ? [{ kind: 'described' as const, asset: described.asset }] : []),
  ]
}

const MOST_MS = 2_000
const LEAST_MS = 500 // encoders end pictures and sound this far apart
const SHARE = 0.02

/**
 * Whether two films may share their times, by their lengths in ms: two seconds apart at most, in short films two per
 * cent. Less than the tenth of a film that may be missed, so that whoever sees all of it has done it.
 */
export function runsBeside(recordingMs: number, otherMs: number): boolean {
  return Math.abs(recordingMs - otherMs) <= Math.min(MOST_MS, Math.max(LEAST_MS, recordingMs * SHARE))
}
