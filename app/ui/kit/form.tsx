// A form that works without JavaScript: posted whole, and shown again with what was typed, a summary on top that leads
// to each answer to look at, and the words beside it.
import { type SubmissionResult, useForm } from '@conform-to/react'
import type { ReactNode } from 'react'
import type { FieldState } from './field'

export interface FormWords {
  /** heading of the summary, by how many answers are wrong */
  count(count: number): string
  /** heading where the form as a whole was refused */
  refused: string
  /** the words of a problem's code */
  problem(code: string): string
}

/** How the last press was answered. */
export type Answered = SubmissionResult<string[]>

interface FormProps<F> {
  id: string
  words: FormWords
  /** how the last press was answered */
  again: Answered | undefined
  /** what stands in the fields at first */
  values?: Partial<Record<keyof F & string, string>>
  /** where it is sent; none = this very address */
  action?: string
  children: (field: (name: keyof F & string) => FieldState) => ReactNode
}

export function Form<F extends Record<string, unknown>>({ id, words, again, values, action, children }: FormProps<F>) {
  const [form, fields] = useForm<Record<string, string>>({
    id,
    lastResult: again,
    defaultValue: values as Record<string, string>,
  })
  const field = (name: string): FieldState => {
    const found = fields[name]
    const code = found?.errors?.[0]
    return {
      id: found?.id ?? `${id}-${name}`,
      name,
      value: found?.initialValue,
      problem: code === undefined ? undefined : words.problem(code),
    }
  }
  const wrong = Object.keys(form.allErrors).filter((name) => name !== '')
  const problems = wrong.map(field).filter((state) => state.problem !== undefined)
  return (
    <form id={form.id} className="form" method="post" action={action} noValidate>
      <Summary id={`${id}-oops`} words={words} problems={problems} refusals={form.errors ?? []} />
      {children(field)}
    </form>
  )
}

export interface SummaryProps {
  id: string
  words: FormWords
  problems: FieldState[]
  refusals: string[]
}

export function Summary({ id, words, problems, refusals }: SummaryProps) {
  if (problems.length + refusals.length === 0) return null
  return (
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is new and only says what went wrong: reading begins here
    <div className="oops" role="alert" aria-labelledby={id} tabIndex={-1} autoFocus>
      <h2 id={id}>{problems.length > 0 ? words.count(problems.length) : words.refused}</h2>
      {refusals.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {problems.length > 0 && (
        <ul className="plain-l">
          {problems.map((state) => (
            <li key={state.id}>
              <a href={`#${state.id}`}>{state.problem}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
