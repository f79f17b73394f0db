// What moved is said aloud to those who do not see it move.
import { make } from '../player/build'

/** A line of its own for each question, read by screen readers when it changes. */
export function announcer(question: HTMLElement): (text: string) => void {
  const line = make('p', { class: 'vh', role: 'status' })
  question.append(line)
  return (text) => {
    line.textContent = text
  }
}
