// The questions that making and changing a group have in common.
import type { ReactNode } from 'react'
import type { Shown } from '../../domain/quizzes/text'
import type { Lang } from '../../platform/languages'
import { type FieldState, TextField, TickField } from '../kit/field'
import type { Answered } from '../kit/form'
import { Icon } from '../kit/icon'
import { useTranslation } from '../kit/use-translation'
import { Words } from '../kit/words'

export interface GroupChoices {
  lang: Lang
  timeZone: string
  courses: { id: string; title: Shown }[]
}

interface FieldsInput extends GroupChoices {
  field: (name: 'name' | 'courses' | 'deadline' | 'reminds') => FieldState
  /** ids */
  chosen: readonly string[]
}

/** What was ticked in a list when the form comes back; else what stands. */
export function tickedIn(again: Answered | undefined, name: string, standing: readonly string[]): readonly string[] {
  if (!again) return standing
  const typed = again.initialValue?.[name]
  return Array.isArray(typed)
    ? typed.filter((one) => typeof one === 'string')
    : typeof typed === 'string'
      ? [typed]
      : []
}

export function GroupFields({ lang, timeZone, courses, field, chosen }: FieldsInput) {
  const { t } = useTranslation('groups')
  const deadline = field('deadline')
  return (
    <>
      <TextField {...field('name')} label={t('field.name')} hint={t('field.nameHint')} autoComplete="off" dir="auto" />
      <Ticks {...field('courses')} legend={t('field.courses')} chosen={chosen}>
        {courses.map(({ id, title }) => ({ id, words: <Words of={title} lang={lang} /> }))}
      </Ticks>
      <div className={deadline.problem ? 'field wrong' : 'field'}>
        <label htmlFor={deadline.id}>{t('field.deadline')}</label>
        <span className="hint" id={`${deadline.id}-hint`}>
          {t('field.deadlineHint', { zone: timeZone })}
        </span>
        <Problem of={deadline} />
        <input
          type="date"
          id={deadline.id}
          name="deadline"
          defaultValue={deadline.value}
          aria-invalid={deadline.problem ? true : undefined}
          aria-describedby={`${deadline.id}-hint${deadline.problem ? ` ${deadline.id}-problem` : ''}`}
        />
      </div>
      <TickField {...field('reminds')} says="yes" label={t('field.reminds')} hint={t('field.remindsHint')} />
    </>
  )
}

interface TicksInput extends FieldState {
  legend: string
  hint?: string
  chosen: readonly string[]
  children: { id: string; words: ReactNode }[]
}

/** Some of several: one tick each. */
export function Ticks({ legend, hint, chosen, children, ...state }: TicksInput) {
  return (
    <fieldset
      id={state.id}
      className={state.problem ? 'field ticks wrong' : 'field ticks'}
      aria-describedby={state.problem ? `${state.id}-problem` : undefined}
    >
      <legend>{legend}</legend>
      {hint && <span className="hint">{hint}</span>}
      <Problem of={state} />
      <div className="ticks-in">
        {children.map(({ id, words }) => (
          <div className="field tick" key={id}>
            <input
              type="checkbox"
              id={`${state.id}-${id}`}
              name={state.name}
              value={id}
              defaultChecked={chosen.includes(id)}
            />
            <label htmlFor={`${state.id}-${id}`}>{words}</label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}

export function Problem({ of: { id, problem } }: { of: FieldState }) {
  if (!problem) return null
  return (
    <span className="err" id={`${id}-problem`}>
      <Icon name="warning" /> {problem}
    </span>
  )
}
