// What is said twice before it is published: the rule, a key, a lesson that goes, doubts that are new; and what each means
// for the people inside.
import type { FoundGroup } from '../../domain/authoring/finding-places'
import { formatPercent } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import type { StudioFrame } from '../studio/parts'
import { FindingsList } from './findings-list'

export interface Asked {
  /** of all that is asked; '' = nothing is */
  print: string
  passMark?: { from: number; to: number }
  keys: { label: string; lesson: string; question: string; answered: number }[]
  removed: { label: string; done: number }[]
  warnings: FoundGroup[]
  warningCount: number
}

export function PublishAsk({
  asked,
  frame,
  at,
  inside,
}: {
  asked: Asked
  frame: StudioFrame
  at: string
  inside: number
}) {
  const { t } = useTranslation('publication')
  const { passMark } = asked
  return (
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is new and asks this one thing: reading begins here
    <section className="say warn ask" role="alert" aria-labelledby="ask" tabIndex={-1} autoFocus>
      <h2 id="ask">{t('publish.ask')}</h2>
      <ul>
        {passMark && (
          <li>
            {t('publish.askPass', {
              from: formatPercent(passMark.from, frame.lang),
              to: formatPercent(passMark.to, frame.lang),
              what: t(passMark.to < passMark.from ? 'publish.eased' : 'publish.tightened', { count: inside }),
            })}
          </li>
        )}
        {asked.keys.map(({ label, lesson, question, answered }) => (
          <li key={question}>
            <a href={`${at}/lessons/${lesson}?open=${question}#q-${question}`}>
              {t('publish.askKey', { label, count: answered })}
            </a>
          </li>
        ))}
        {asked.removed.map(({ label, done }) => (
          <li key={label}>{t('publish.askRemoved', { label, count: done })}</li>
        ))}
      </ul>
      {asked.warningCount > 0 && (
        <>
          <p>
            {t(frame.revision === undefined ? 'publish.askDoubts' : 'publish.askWarnings', {
              count: asked.warningCount,
            })}
          </p>
          <FindingsList groups={asked.warnings} at={at} lang={frame.lang} source={frame.source} />
        </>
      )}
      <p>
        <button className="btn" type="submit" name="sure" value={asked.print}>
          {t('publish.sure')}
        </button>
      </p>
    </section>
  )
}
