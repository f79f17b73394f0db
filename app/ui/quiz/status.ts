// What the quiz says about itself: which question one is at, which are answered, what is saved and what is not.
import { flawIn } from '../../domain/quizzes/flaw'
import type { AnswerFlaw, PackagedResponse } from '../../domain/quizzes/package'
import type { SaveState } from '../facts/fact-queue'
import { draw, make, SIGNS } from '../player/build'
import { fill } from '../player/words'
import { isSameAnswer } from './answers'
import { flawLines, partsOf } from './flaw-line'
import type { QuizIslandPage } from './words'

export interface QuizStatus {
  onState(state: SaveState): void
  answered(question: string, response: PackagedResponse | null): void
  /** a question is left: what its answer lacks is said beside it */
  left(question: string): void
  at(question: string | undefined): void
}

let isPressed = false

/** A line that comes or goes under a press moves what is pressed away from it: it waits until the press is over. */
function afterPress(work: () => void): void {
  if (isPressed) window.addEventListener('pointerup', () => setTimeout(work), { once: true })
  else work()
}

export function quizStatus(form: HTMLFormElement, { words, lang, signInPath }: QuizIslandPage): QuizStatus {
  window.addEventListener('pointerdown', () => (isPressed = true), { capture: true })
  for (const end of ['pointerup', 'pointercancel'])
    window.addEventListener(end, () => (isPressed = false), { capture: true })
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
  /** of answers given since the page was made */
  const flaws = new Map<string, AnswerFlaw | undefined>()
  const flawLine = (question: string) => find('data-question', question)?.querySelector<HTMLElement>('[data-flaw]')
  const showFlaw = (question: string): void => {
    const [line, field, flaw] = [flawLine(question), find('data-question', question), flaws.get(question)]
    if (!line || !field || !flaws.has(question)) return
    const told = flaw ? flawLines(field, flaw, words) : []
    // Said aloud only where it says something else.
    if (make('p', {}, ...told).textContent !== line.textContent) line.replaceChildren(...told)
  }
  const listOf = (questions: Element[], one: string, other: string): HTMLElement[] => {
    const numbers = questions.map((question) => question.id.slice(1))
    if (numbers.length === 0) return []
    const text = numbers.length === 1 ? one : fill(other, { count: String(numbers.length) })
    const links = numbers.flatMap((number, i) => [
      i > 0 ? ', ' : '',
      make('button', { class: 'as-link', name: 'go', value: `p${number}` }, number),
    ])
    return [make('p', {}, `${text}: `, ...links)]
  }
  const showMissing = (): void => {
    const questions = Array.from(form.querySelectorAll<HTMLElement>('[data-question]'))
    const isMissing = ({ dataset }: HTMLElement) => !find('data-map', dataset.question!)?.classList.contains('ans')
    const having = (flaw: AnswerFlaw['is']) =>
      questions.filter((q) => flawLine(q.dataset.question!)?.dataset.flaw === flaw)
    const lists = [
      ...listOf(questions.filter(isMissing), words.missingOne, words.missingOther),
      ...listOf(having('parts'), words.unfinishedOne, words.unfinishedOther),
      ...listOf(having('not-a-number'), words.unreadOne, words.unreadOther),
    ]
    const all = lists.length === 0 ? [make('p', {}, words.allAnswered)] : lists
    form.querySelector('[data-missing]')?.replaceChildren(...all)
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
        say(lineOf(question), SIGNS.check, fill(response ? words.savedAt : words.takenBack, { time }))
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
      const field = find('data-question', question)
      const flaw = response && field ? flawIn(response, { parts: partsOf(field), language: lang }) : undefined
      flaws.set(question, flaw)
      const line = flawLine(question)
      if (line && line.dataset.flaw !== (flaw?.is ?? '')) {
        line.dataset.flaw = flaw?.is ?? ''
        afterPress(() => line.dataset.flaw || showFlaw(question))
      }
      showMissing()
    },
    left: (question) => afterPress(() => showFlaw(question)),
    at(question) {
      if (question === undefined) return
      for (const link of form.querySelectorAll<HTMLElement>('[data-map]')) {
        if (link.dataset.map === question) link.setAttribute('aria-current', 'step')
        else link.removeAttribute('aria-current')
      }
    },
  }
}
