// Sentences for made-up courses: those of the sample course, in its three languages side by side, with words drawn
// from a long list in place of some of theirs. A few words are everywhere, most are rare: as in real speech.
import type { CourseDocument } from '../../../app/domain/courses/document'
import { lessonsOf } from '../../../app/domain/courses/rules'
import { type Lang, LANGUAGES } from '../../../app/platform/languages'
import type { Chance } from './chance'

export type Sentence = Record<Lang, string>

export interface Words {
  /** one sentence in every language; `rarity` is the share of its longer words that are replaced */
  sentence(rarity?: number): Sentence
  /** a word of the list, rare ones as often as they are rare */
  word(): string
}

const LIST_LENGTH = 20_000
const STARTS = [
  'b',
  'c',
  'd',
  'f',
  'g',
  'gr',
  'l',
  'll',
  'm',
  'n',
  'p',
  'pl',
  'r',
  's',
  't',
  'tr',
  'v',
  'z',
  'ch',
  'qu',
]
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'a', 'e', 'o', 'é', 'ó', 'ã', 'ia']
const ENDS = ['', '', '', 'n', 'r', 's', 'l']

export function wordsOf(sample: CourseDocument, chance: Chance): Words {
  const list = Array.from({ length: LIST_LENGTH }, () => makeWord(chance))
  const known = spoken(sample)
  // the n-th word of the list comes about 1/n as often as the first
  const word = (): string => list[Math.floor(LIST_LENGTH ** chance.next()) - 1] ?? list[0]!
  return {
    word,
    sentence(rarity = 0.25) {
      const { es, pt, en } = chance.pick(known)
      const put = (text: string): string =>
        text.replace(/\p{L}{5,}/gu, (own) => (chance.next() < rarity ? word() : own))
      return { es: put(es), pt: put(pt), en: put(en) }
    },
  }
}

function makeWord(chance: Chance): string {
  const syllables = 2 + chance.below(3)
  return Array.from({ length: syllables }, () => chance.pick(STARTS) + chance.pick(VOWELS) + chance.pick(ENDS)).join('')
}

/** The cues of the sample's videos, in all languages. */
function spoken(sample: CourseDocument): Sentence[] {
  const found: Sentence[] = []
  for (const { lesson } of lessonsOf(sample)) {
    if (lesson.kind !== 'video') continue
    const { captions } = lesson.recordings[0]!
    captions.es?.cues.forEach((cue, i) => {
      const [es = '', pt = es, en = es] = LANGUAGES.map((lang) => captions[lang]?.cues[i]?.text.replace(/\s+/g, ' '))
      found.push({ es, pt, en })
    })
  }
  if (found.length === 0) throw new Error('the sample course has no captions to take words from')
  return found
}
