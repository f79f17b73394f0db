// What the quiz says about itself: which question one is at, which are answered, what is saved and what is not.
import type { PackagedResponse } from '../../domain/quizzes/package'
import { readNumber } from '../../domain/quizzes/read-number'
import type { SaveState } from '../facts/fact-queue'
import { draw, make, SIGNS } from '../player/build'
import { fill } from '../player/words'
import { isSameAnswer } from './answers'
import type { QuizIslandPage } from './words'

export interface QuizStatus {
  onState(state: SaveState): void
  answered(question: string, response: PackagedResponse | null): void
  at(question: string | undefined): void
}

export function quizStatus(form: HTMLFormElement, { words, lang, signInPath }: QuizIslandPage): QuizStatus {
  const clock = new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit' })
  const find = (name: string, question: string) =>
    form.querySelector<HTMLElement>(`[${name}="${CSS.escape(question)}"]`)
  const lineOf = (question: string) => find('data-question', question)?.querySelector<HTMLElement>('[data-saved]')
  /** answers on their way: the last one told of each question */
  const open = new Map<string, PackagedResponse | null>()
  const say = (
    line: HTMLElement | null | undefined,
    sign: readonly string[] | undefined,
    ...parts: (Node | string)[]
  ): void => {
    line?.classList.toggle('warn', sign === SIGNS.warning)
    line?.replaceChildren(...(sign ? [draw(sign)] : []), make('span', {}, ...parts))
  }
  const sayAll = (...args: [readonly string[], ...(Node | string)[]]): void => {
    for (const question of open.keys())
      say(
        lineOf(question),
        args[0],
        ...(args.slice(1).map((p) => (p instanceof Node ? p.cloneNode(true) : p)) as (Node | string)[]),
      )
  }
  const showMissing = (): void => {
    const links = Array.from(form.querySelectorAll<HTMLElement>('[data-map]:not(.ans)'))
    const numbers = links.map((link) => link.getAttribute('href')!.slice(2))
    const line = form.querySelector('[data-missing]')
    if (numbers.length === 0) return line?.replaceChildren(words.allAnswered)
    const text = numbers.length === 1 ? words.missingOne : fill(words.missingOther, { count: String(numbers.length) })
    const list = numbers.flatMap((number, i) => [i > 0 ? ', ' : '', make('a', { href: `#p${number}` }, number)])
    line?.replaceChildren(`${text}: `, ...list)
  }
  return {
    onState(state) {
      if (state.is === 'saving') return
      if (state.is === 'waiting') return sayAll(SIGNS.warning, words.waiting)
      if (state.is === 'signed-out')
        return sayAll(SIGNS.warning, `${words.signedOut} `, make('a', { href: signInPath }, words.signIn))
      if (state.is === 'refused') return sayAll(SIGNS.warning, words.refused)
      const time = clock.format(state.atMs)
      for (const fact of state.sent) {
        if (fact.kind !== 'response') continue
        const { question, response } = fact.payload
        // a newer answer to it is still on its way: that one is not saved yet
        if (!open.has(question) || !isSameAnswer(open.get(question) ?? null, response)) continue
        const isUnread = response && 'number' in response && readNumber(response.number, lang) === undefined
        if (isUnread) say(lineOf(question), SIGNS.warning, words.notANumber)
        else say(lineOf(question), SIGNS.check, fill(response ? words.savedAt : words.takenBack, { time }))
        open.delete(question)
      }
    },
    answered(question, response) {
      const isAnswered = response !== null
      open.set(question, response)
      say(lineOf(question), undefined, words.saving)
      const link = find('data-map', question)
      link?.classList.toggle('ans', isAnswered)
      const said = link?.querySelector('[data-said]')
      if (said) said.textContent = `, ${isAnswered ? words.answered : words.unanswered}`
      showMissing()
    },
    at(question) {
      if (question === undefined) return
      for (const link of form.querySelectorAll<HTMLElement>('[data-map]')) {
        if (link.dataset.map === question) link.setAttribute('aria-current', 'step')
        else link.removeAttribute('aria-current')
      }
    },
  }
}
