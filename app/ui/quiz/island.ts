// Enhances the quiz form in place: every choice is saved at once and says so, the map and the list of what is
// unanswered stay true, next and previous need no load. The form keeps working as it is where this does not arrive.
import type { Fact } from '../../domain/progress/facts'
import type { PackagedResponse } from '../../domain/quizzes/package'
import type { QuestionType } from '../../domain/quizzes/questions'
import { browserPorts } from '../facts/browser-ports'
import { type FactQueue, factQueue, type SaveState } from '../facts/fact-queue'
import { sendBeforeSignOut } from '../facts/sign-out'
import { isSameAnswer, readAnswer, wasName } from './answers'
import { arrangeable } from './arrange'
import { pairable } from './pair'
import { quizStatus, type QuizStatus } from './status'
import type { QuizIslandPage } from './words'

/** Typing is saved when it rests this long. */
const TYPING_MS = 700

export function mount(element: HTMLElement): void {
  const page = JSON.parse(
    element.querySelector('script[type="application/json"]')?.textContent ?? '{}',
  ) as QuizIslandPage
  const form = element.querySelector<HTMLFormElement>('[data-quiz]')
  if (!form) return
  const status = quizStatus(form, page)
  const { person, enrolment, lesson, revision } = page
  const onState = (state: SaveState): void => {
    if (state.is === 'saved') for (const fact of state.sent) settle(form, page.attempt, fact)
    status.onState(state)
  }
  const queue = factQueue({ person, enrolment, lesson, revision }, browserPorts(onState))
  for (const question of form.querySelectorAll<HTMLElement>('[data-question]'))
    watch(question, form, page, queue, status)
  turnPages(form, status)
  queue.flush()
  sendBeforeSignOut(queue)
  window.addEventListener('online', () => queue.flush())
  window.addEventListener('pagehide', () => queue.leave())
}

/**
 * What the server has is what the form was made from, from now on: sent as a whole it must not bring back an answer that
 * another tab has changed since. Until the server has answered, the form still carries the answer itself.
 */
function settle(form: HTMLFormElement, attempt: string, fact: Fact): void {
  if (fact.kind !== 'response' || fact.payload.attempt !== attempt) return
  const was = form.elements.namedItem(wasName(fact.payload.question))
  if (was instanceof HTMLInputElement) was.value = JSON.stringify(fact.payload.response)
}

function watch(
  question: HTMLElement,
  form: HTMLFormElement,
  page: QuizIslandPage,
  queue: FactQueue,
  status: QuizStatus,
): void {
  const id = question.dataset.question!
  const type = question.dataset.type as QuestionType
  const answer = (): PackagedResponse | null => readAnswer(id, type, fieldsOf(form))
  let told = answer()
  let resting: ReturnType<typeof setTimeout> | undefined
  const tell = (): void => {
    clearTimeout(resting)
    const now = answer()
    if (isSameAnswer(now, told)) return
    told = now
    queue.save({
      kind: 'response',
      payload: { attempt: page.attempt, question: id, language: page.lang, response: now },
    })
    status.answered(id, now)
  }
  if (type === 'matching') pairable(question, page.words)
  if (type === 'ordering') arrangeable(question, page.words, tell)
  question.addEventListener('change', tell)
  question.addEventListener('input', (event) => {
    if (!(event.target as Element).matches('input[type=text]')) return
    clearTimeout(resting)
    resting = setTimeout(tell, TYPING_MS)
  })
  question.addEventListener('focusout', ({ target, relatedTarget }) => {
    const isField = (target as Element).matches('input[type=text]')
    if (!isField && question.contains(relatedTarget as Node | null)) return
    tell()
    status.left(id)
  })
  document.addEventListener('visibilitychange', tell)
}

const fieldsOf = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  )

/** Next and previous move within the page; Enter in a field goes on like Next instead of sending the form. */
function turnPages(form: HTMLFormElement, status: QuizStatus): void {
  form.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[name=go]')
    if (!button || !/^p\d+$/.test(button.value)) return
    event.preventDefault()
    goTo(button.value)
  })
  form.addEventListener('keydown', (event) => {
    const field = event.target as HTMLElement
    if (event.key !== 'Enter' || !field.matches('input')) return
    event.preventDefault()
    const next = field.closest('.q')?.nextElementSibling
    if (next?.id) goTo(next.id)
    else form.querySelector<HTMLElement>('.end button')?.focus()
  })
  form.addEventListener('focusin', (event) =>
    status.at((event.target as Element).closest<HTMLElement>('[data-question]')?.dataset.question),
  )
  const seen = (): void => status.at(document.querySelector<HTMLElement>('.q:target')?.dataset.question)
  window.addEventListener('hashchange', seen)
  seen()
}

function goTo(id: string): void {
  location.hash = id
  document.getElementById(id)?.focus({ preventScroll: true })
}
