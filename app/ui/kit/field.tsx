// One question of a form: label, hint, what is wrong with the answer (above it, with an icon), and the answer as typed.
import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react'
import { Icon } from './icon'

/** What the form knows of a field; see `Form`. */
export interface FieldState {
  id: string
  name: string
  value: string | undefined
  /** in words; undefined = nothing is wrong */
  problem: string | undefined
}
interface Asked extends FieldState {
  label: string
  hint?: string
  /** may be left empty */
  isOptional?: boolean
  autoComplete?: HTMLInputAutoCompleteAttribute
  /** of the answer, where it is not the page's */
  lang?: string
}
interface Text extends Asked {
  type?: 'text' | 'email' | 'password'
  inputMode?: 'numeric' | 'email'
  /** names may be written from right to left */
  dir?: 'auto' | 'ltr'
}
export interface Choice {
  value: string
  label: string
}
interface Select extends Asked {
  /** shown while nothing is chosen */
  choose?: string
  groups: { label?: string; choices: Choice[] }[]
}

/** A line of text. A password is never written back into the page. */
export function TextField({ type = 'text', inputMode, dir, autoComplete, ...asked }: Text) {
  return (
    <Frame {...asked}>
      <input
        {...wiring(asked)}
        type={type}
        inputMode={inputMode}
        dir={dir}
        autoComplete={autoComplete}
        defaultValue={type === 'password' ? undefined : asked.value}
        autoCapitalize={type === 'text' && inputMode !== 'email' ? undefined : 'none'}
        spellCheck={false}
      />
    </Frame>
  )
}

/** Lines of text; `isRich` = Markdown, for the editor that a page's script makes of it. */
export function TextAreaField({ rows = 3, isRich, ...asked }: Asked & { rows?: number; isRich?: boolean }) {
  return (
    <Frame {...asked}>
      <textarea {...wiring(asked)} rows={rows} defaultValue={asked.value} data-rich={isRich ? '' : undefined} />
    </Frame>
  )
}

/** One of a list, in groups where they have names. */
export function SelectField({ choose, groups, autoComplete, ...asked }: Select) {
  const isKnown = groups.some((group) => group.choices.some((choice) => choice.value === asked.value))
  return (
    <Frame {...asked}>
      <select {...wiring(asked)} autoComplete={autoComplete} defaultValue={isKnown ? asked.value : ''}>
        {choose && <option value="">{choose}</option>}
        {groups.map(({ label, choices }) => {
          const options = choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))
          return label ? (
            <optgroup key={label} label={label}>
              {options}
            </optgroup>
          ) : (
            options
          )
        })}
      </select>
    </Frame>
  )
}

/** One thing to agree to or to say of oneself; never ticked for anybody. */
export function TickField({
  id,
  name,
  value,
  says,
  label,
  hint,
}: FieldState & { says: string; label: string; hint?: string }) {
  return (
    <div className="field tick">
      <input
        type="checkbox"
        id={id}
        name={name}
        value={says}
        defaultChecked={value === says}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  )
}

function Frame({ id, label, hint, problem, children }: Asked & { children: ReactNode }) {
  return (
    <div className={problem ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {problem && (
        <span className="err" id={`${id}-problem`}>
          <Icon name="warning" /> {problem}
        </span>
      )}
      {children}
    </div>
  )
}

function wiring({ id, name, hint, problem, isOptional, lang }: Asked) {
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return {
    id,
    name,
    lang,
    required: !isOptional,
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': described || undefined,
  }
}
