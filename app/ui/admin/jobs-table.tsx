// Jobs of one state: what each is, how it goes, why it failed in plain words, and what can be done about it.
import { isCancellable } from '../../domain/operations/cancellable'
import { failureReason } from '../../domain/operations/failure-reason'
import type { Lang } from '../../platform/languages'
import { formatMomentShort, formatNumber, formatPercent } from '../kit/format'
import { useTranslation } from '../kit/use-translation'

export type JobState = 'failed' | 'waiting' | 'running' | 'done'

export interface ShownJob {
  id: string
  kind: string
  /** in words */
  name: string
  attempts: number
  runAt: number
  createdAt: number
  finishedAt: number | null
  lastError: string | null
  percent: number | null
  cancelAskedAt: number | null
}

interface JobsTableProps {
  lang: Lang
  state: JobState
  jobs: ShownJob[]
  timeZone: string
}

export function JobsTable({ lang, state, jobs, timeZone }: JobsTableProps) {
  const { t } = useTranslation('admin')
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t(`jobs.state.${state}`)}>
      <table className="stacks">
        <caption className="small quiet">{t('zone', { zone: timeZone })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('jobs.what')}</th>
            <th scope="col">{t('jobs.asked')}</th>
            <th scope="col" className="r">
              {t('jobs.tries')}
            </th>
            <th scope="col">{t('jobs.how')}</th>
            {state !== 'done' && <th scope="col">{t('jobs.act')}</th>}
          </tr>
        </thead>
        <tbody>
          {jobs.map((job) => (
            <tr key={job.id}>
              <th scope="row" id={`job-${job.id}`}>
                {job.name}
              </th>
              <td className="num" data-label={t('jobs.asked')}>
                {formatMomentShort(job.createdAt, lang, timeZone)}
              </td>
              <td className="r num" data-label={t('jobs.tries')}>
                {formatNumber(job.attempts, lang)}
              </td>
              <td>
                <HowItGoes lang={lang} state={state} job={job} timeZone={timeZone} />
              </td>
              {state !== 'done' && (
                <td>{state === 'failed' ? <Retry lang={lang} id={job.id} /> : <Cancel lang={lang} job={job} />}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function HowItGoes({ lang, state, job, timeZone }: { lang: Lang; state: JobState; job: ShownJob; timeZone: string }) {
  const { t } = useTranslation('admin')
  const at = (ms: number | null) => formatMomentShort(ms ?? 0, lang, timeZone)
  const { percent, lastError, finishedAt } = job
  return (
    <>
      {state === 'waiting' && <p>{t('jobs.next', { date: at(job.runAt) })}</p>}
      {state === 'running' && (
        <p>{percent === null ? t('jobs.noPercent') : t('jobs.percent', { percent: formatPercent(percent, lang) })}</p>
      )}
      {state === 'running' && job.cancelAskedAt !== null && <p className="warn">{t('jobs.stopping')}</p>}
      {state === 'done' && (
        <p>{t(job.cancelAskedAt === null ? 'jobs.finished' : 'jobs.cancelled', { date: at(finishedAt) })}</p>
      )}
      {lastError && state !== 'done' && (
        <>
          <p>{t(`reason.${failureReason(lastError)}`)}</p>
          <details>
            <summary>{t('jobs.technical')}</summary>
            <p className="said" lang="en">
              {lastError}
            </p>
          </details>
        </>
      )}
    </>
  )
}

function Retry({ lang, id }: { lang: Lang; id: string }) {
  const { t } = useTranslation('admin')
  return (
    <form method="post" action={`/${lang}/admin/jobs/${id}/retry`}>
      <button className="btn plain s" type="submit" aria-describedby={`job-${id}`}>
        {t('jobs.retry')}
      </button>
    </form>
  )
}

/** Asked about in place: what the job was to do is lost. */
function Cancel({ lang, job: { id, kind, cancelAskedAt } }: { lang: Lang; job: ShownJob }) {
  const { t } = useTranslation('admin')
  if (cancelAskedAt !== null || !isCancellable(kind)) return null
  return (
    <details>
      <summary aria-describedby={`job-${id}`}>{t('jobs.cancel')}</summary>
      <form className="stack" method="post" action={`/${lang}/admin/jobs/${id}/cancellation`}>
        <p className="small">{t('jobs.cancelSure')}</p>
        <button className="btn plain s" type="submit" aria-describedby={`job-${id}`}>
          {t('jobs.cancelYes')}
        </button>
      </form>
    </details>
  )
}
