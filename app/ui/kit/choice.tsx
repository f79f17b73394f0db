import type { ReactNode } from 'react'

/** A field of a filter under its name. */
export function Field({ name, label, children }: { name: string; label: string; children: ReactNode }) {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      {children}
    </div>
  )
}

interface ChoiceInput {
  name: string
  label: string
  /** the words for no choice; without them there is always one */
  any?: string
  value: string | undefined
  children: readonly (readonly [value: string, words: string])[]
}

/** One of several; a form that narrows. */
export function Choice({ name, label, any, value, children }: ChoiceInput) {
  return (
    <Field name={name} label={label}>
      <select id={name} name={name} defaultValue={value ?? ''}>
        {any !== undefined && <option value="">{any}</option>}
        {children.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  )
}
