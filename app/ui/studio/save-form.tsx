// A form that saves a part of the draft. With the page's script it saves by itself; without, by its button. Where
// somebody else was faster, both sides are shown, and nothing is lost.
import type { ReactNode } from 'react'
import type { FieldState } from '../kit/field'
import { Summary } from '../kit/form'
import { useTranslation } from '../kit/use-translation'
import { differing } from './differing'
import type { SaveAgain, SavePart, StudioFrame } from './parts'
import { useStudioWords } from './use-studio-words'

interface SaveFormProps {
  frame: Pick<StudioFrame, 'lang' | 'courseId' | 'mayChange'>
  part: SavePart
  /** how the last press of any form of this page was answered */
  again: SaveAgain | undefined
  children: (field: (name: string) => FieldState) => ReactNode
  /** what stands beside the button */
  beside?: ReactNode
}

export function SaveForm({ frame, part, again: given, children, beside }: SaveFormProps) {
  const { t } = useTranslation('studio')
  const words = useStudioWords()
  const again = given?.name === part.name && given.subject === part.subject ? given : undefined
  const id = `${part.name}-${part.subject}`
  const typed = (again?.form.initialValue ?? undefined) as Record<string, unknown> | undefined
  const field = (name: string): FieldState => {
    const code = again?.form.error?.[name]?.[0]
    return {
      id: `${id}-${name.replace(/[^a-z0-9]+/gi, '-')}`,
      name,
      value: typed ? at(typed, name) : part.values[name],
      problem: code === undefined ? undefined : words.problem(code),
    }
  }
  const wrong = Object.keys(again?.form.error ?? {}).filter((name) => name !== '')
  const problems = wrong.map(field)
  return (
    <form
      id={id}
      className="form save"
      method="post"
      noValidate
      data-save={`/${frame.lang}/studio/courses/${frame.courseId}/saves`}
    >
      <input type="hidden" name="form" value={part.name} />
      <input type="hidden" name="subject" value={part.subject} />
      <input type="hidden" name="base" value={again?.theirs?.base ?? again?.base ?? part.base} />
      {again?.theirs && <Both theirs={again.theirs} typed={typed ?? {}} path={`#${id}`} />}
      <Summary id={`${id}-oops`} words={words} problems={problems} refusals={again?.form.error?.[''] ?? []} />
      <fieldset className="bare" disabled={!frame.mayChange}>
        {children(field)}
        {frame.mayChange && (
          <p className="row gap">
            <button className="btn plain s" type="submit">
              {again?.theirs ? t('save.mine') : t('save.button')}
            </button>
            <span className="small quiet" role="status" data-save-state />
            {beside}
          </p>
        )}
      </fieldset>
    </form>
  )
}

interface BothProps {
  theirs: NonNullable<SaveAgain['theirs']>
  typed: Record<string, unknown>
  path: string
}

/** The other side of a conflict: what stands now, beside each field that was typed differently. */
function Both({ theirs, typed, path }: BothProps) {
  const { t } = useTranslation('studio')
  // ids of rows say nothing to a person
  const others = Object.entries(theirs.values).filter(
    ([name, value]) => !/^type$|\.(id|was)$/.test(name) && (at(typed, name) ?? '') !== value,
  )
  return (
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is new and only says what happened: reading begins here
    <div className="say warn" role="alert" tabIndex={-1} autoFocus>
      <p>
        <b>{t('save.both', { name: theirs.by })}</b>
      </p>
      <p>{t('save.bothWhat')}</p>
      <dl className="theirs">
        {others.map(([name, value]) => (
          <div key={name}>
            <dt className="small quiet">{t('save.theirs')}</dt>
            <dd>{value === '' ? t('save.nothing') : differing(value, at(typed, name) ?? '')}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={`?${path}`}>{t('save.takeTheirs')}</a>
      </p>
    </div>
  )
}

/** A value by the name of its field: `title`, `options[0].text`. */
function at(values: Record<string, unknown>, name: string): string | undefined {
  let found: unknown = values
  for (const key of name.split(/[.[\]]+/).filter(Boolean)) found = (found as Record<string, unknown> | undefined)?.[key]
  return typeof found === 'string' ? found : undefined
}
