// What an answer lacks, in the words of the page: the same lines that the page itself is made with, for the island.
import type { AnswerFlaw } from '../../domain/quizzes/package'
import { make } from '../player/build'
import { fieldName } from './answers'
import type { QuizWords } from './words'

const rowsOf = (question: HTMLElement): HTMLElement[] =>
  Array.from(question.querySelectorAll<HTMLElement>('.pairs li, .places li'))

/** What waits for a partner or a place, by id. */
export function partsOf(question: HTMLElement): string[] {
  return rowsOf(question).map((row) => idOf(question, row))
}

export function flawLines(question: HTMLElement, flaw: AnswerFlaw, words: QuizWords): (Node | string)[] {
  if (flaw.is === 'not-a-number') return [words.unreadNumber]
  const isOrder = question.dataset.type === 'ordering'
  const partner = (id: string) => question.querySelector<HTMLElement>(`option[value="${CSS.escape(id)}"]`)
  const twice = flaw.twice.map((id) => (isOrder ? id : told(partner(id))))
  const missing = rowsOf(question)
    .filter((row) => flaw.missing.includes(idOf(question, row)))
    .map((row) => told(row.querySelector<HTMLElement>('label, [data-item]')))
  return [
    ...line(isOrder ? words.placeTwice : words.partnerTwice, twice),
    ...(twice.length > 0 && missing.length > 0 ? [make('br', {})] : []),
    ...line(isOrder ? words.placeMissing : words.partnerMissing, missing),
  ]
}

function idOf(question: HTMLElement, row: HTMLElement): string {
  return row.querySelector('select')!.name.slice(fieldName(question.dataset.question!, '').length)
}

function told(element: HTMLElement | null): HTMLElement {
  return make('span', { lang: element?.lang || undefined }, element?.textContent ?? '')
}

function line(what: string, texts: (Node | string)[]): (Node | string)[] {
  return texts.length === 0 ? [] : [`${what} `, ...texts.flatMap((text, i) => [i > 0 ? '; ' : '', text])]
}
