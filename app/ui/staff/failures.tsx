import { useTranslation } from '../kit/use-translation'
import type { Lang } from '../../platform/languages'
import { formatMoment, formatNumber } from '../kit/format'

interface Failure {
  id: string
  kind: string
  state: string
  attempts: number
  lastError: string
  createdAt: number
}

/** Jobs that went wrong at least once, with what they said. */
export function Failures({ lang, failures }: { lang: Lang; failures: readonly Failure[] }) {
  const { t } = useTranslation('staff')
  return (
    <div className="scroll gap" tabIndex={0} role="region" aria-labelledby="failures">
      <table>
        <caption className="small quiet" id="failures">
          {t('admin.failures')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('admin.kind')}</th>
            <th scope="col">{t('studio.state')}</th>
            <th scope="col" className="r">
              {t('admin.tries')}
            </th>
            <th scope="col">{t('admin.since')}</th>
            <th scope="col">{t('admin.lastError')}</th>
          </tr>
        </thead>
        <tbody>
          {failures.map((job) => (
            <tr key={job.id}>
              <th scope="row">{job.kind}</th>
              <td>{t(`state.${job.state}` as 'state.failed')}</td>
              <td className="r num">{formatNumber(job.attempts, lang)}</td>
              <td className="num">{formatMoment(job.createdAt, lang)}</td>
              <td lang="en">{job.lastError}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
