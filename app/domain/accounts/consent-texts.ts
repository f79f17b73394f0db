// The words people agree to, by kind and version. A version stays for good, with its words in personal.json
// (`agreements.text.<kind>-<version>`): what somebody agreed to can be shown as it was. Pure.

export const CONSENT_KINDS = ['learning-mail', 'group-mail', 'share-with-institution'] as const
export type ConsentKind = (typeof CONSENT_KINDS)[number]

export interface ConsentText {
  version: number
  /** day from which it was shown */
  since: string
  /**
   * Against the version before. 'narrower' or the same: what was agreed to holds until it is answered anew. 'wider': it is
   * paused until then, since nobody agreed to that.
   */
  reach: 'first' | 'same' | 'narrower' | 'wider'
}

export const CONSENT_TEXTS: Record<ConsentKind, readonly ConsentText[]> = {
  'learning-mail': [{ version: 1, since: '2026-11-23', reach: 'first' }],
  'group-mail': [{ version: 1, since: '2026-11-30', reach: 'first' }],
  'share-with-institution': [{ version: 1, since: '2026-11-30', reach: 'first' }],
}

type Texts = readonly ConsentText[]
const textsOf = (kind: ConsentKind): Texts => CONSENT_TEXTS[kind]

/** The version that is asked now. */
export const newestVersion = (kind: ConsentKind, texts: Texts = textsOf(kind)): number => texts.at(-1)?.version ?? 1

/** The oldest version that still counts: the last one that said more than the one before. */
export const leastVersion = (kind: ConsentKind, texts: Texts = textsOf(kind)): number =>
  texts.findLast(({ reach }) => reach === 'wider' || reach === 'first')?.version ?? 1

/** How what was agreed to in a version stands now. */
export function standing(
  kind: ConsentKind,
  version: number,
  texts: Texts = textsOf(kind),
): 'holds' | 'asked' | 'paused' {
  if (version < leastVersion(kind, texts)) return 'paused'
  return version < newestVersion(kind, texts) ? 'asked' : 'holds'
}

/** The day from which a version was shown. */
export const shownSince = (kind: ConsentKind, version: number): string =>
  textsOf(kind).find((text) => text.version === version)?.since ?? ''
