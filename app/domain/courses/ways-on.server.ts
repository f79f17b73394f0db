// Where a question that found nothing does find something: with one of its words, without its filters, in another language.
import type { Db } from '../../platform/db'
import { type Lang, LANGUAGES } from '../../platform/languages'
import { FILTERS } from './forms'
import { type CatalogueQuery, countCatalogue } from './list-catalogue.server'
import { LONGEST_QUESTION } from './search-question'

export interface WaysOn {
  words: { word: string; count: number }[]
  /** courses that the words alone find; 0 where nothing narrowed the list */
  withoutFilters: number
  languages: { language: Lang; count: number }[]
}

const MOST_WORDS = 4

/** Only ways that lead to at least one course. */
export function waysOn(db: Db, { lang, q, ...asked }: CatalogueQuery): WaysOn {
  const given = (q ?? '').slice(0, LONGEST_QUESTION).split(/[\s"“”„«»]+/)
  const words = [...new Set(given.filter((word) => word.length > 2))].slice(0, MOST_WORDS)
  const isNarrowed = FILTERS.some((filter) => asked[filter] !== undefined)
  const form = q === undefined ? {} : { q }
  return {
    words: (words.length < 2 ? [] : words)
      .map((word) => ({ word, count: countCatalogue(db, { lang, q: word }) }))
      .filter(({ count }) => count > 0),
    withoutFilters: isNarrowed && q !== undefined ? countCatalogue(db, { lang, ...form }) : 0,
    languages: LANGUAGES.filter((language) => language !== lang)
      .map((language) => ({ language, count: countCatalogue(db, { lang: language, ...form }) }))
      .filter(({ count }) => count > 0),
  }
}
