import { expect, test } from 'vitest'
import { words } from '../../platform/words'
import { CONSENT_KINDS, CONSENT_TEXTS, type ConsentText, leastVersion, newestVersion, standing } from './consent-texts'

const KIND = 'share-with-institution'
const texts = (...reach: ConsentText['reach'][]): ConsentText[] =>
  reach.map((one, i) => ({ version: i + 1, since: '2026-11-30', reach: one }))

test('a newer text that says less leaves what was agreed to standing, and asks', () => {
  const narrowed = texts('first', 'narrower', 'same')
  expect([leastVersion(KIND, narrowed), newestVersion(KIND, narrowed)]).toEqual([1, 3])
  expect([1, 2, 3].map((version) => standing(KIND, version, narrowed))).toEqual(['asked', 'asked', 'holds'])
})

test('one that says more pauses it until it is answered', () => {
  const widened = texts('first', 'wider', 'narrower')
  expect([1, 2, 3].map((version) => standing(KIND, version, widened))).toEqual(['paused', 'asked', 'holds'])
})

test('every version has its words in three languages', () => {
  const keys = CONSENT_KINDS.flatMap((kind) => CONSENT_TEXTS[kind].map(({ version }) => `${kind}-${version}`))
  for (const lang of ['es', 'pt', 'en'] as const)
    expect(Object.keys(words[lang].personal.agreements.text).sort()).toEqual([...keys].sort())
})
