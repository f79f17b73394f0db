// How many hold each role, and how the machine's work stands; every figure leads to its list.
import type { Lang } from '../../platform/languages'
import { formatNumber } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import type { JobState } from './jobs-table'
import type { MailState } from './mail-list'

type Role = 'administrator' | 'coordinator' | 'instructor'
interface OverviewProps {
  lang: Lang
  holders: Record<Role, number>
  jobs: { state: string; count: number }[]
  mails: { state: string; count: number }[]
}

const ROLES = ['administrator', 'coordinator', 'instructor'] as const

export function Overview({ lang, holders, jobs, mails }: OverviewProps) {
  const { t } = useTranslation('admin')
  const at = `/${lang}/admin`
  return (
    <div className="counts gap">
      <Figures
        title={t('home.people')}
        lang={lang}
        rows={ROLES.map((role) => ({
          name: t(`roles.${role}`),
          href: `${at}/people?role=${role}`,
          count: holders[role],
        }))}
      />
      <Figures
        title={t('nav.jobs')}
        lang={lang}
        rows={jobs.map(({ state, count }) => ({
          name: t(`jobs.state.${state as JobState}`),
          href: `${at}/jobs?state=${state}`,
          count,
        }))}
      />
      <Figures
        title={t('nav.outbox')}
        lang={lang}
        rows={mails.map(({ state, count }) => ({
          name: t(`outbox.state.${state as MailState}`),
          href: `${at}/outbox?state=${state}`,
          count,
        }))}
      />
    </div>
  )
}

interface FiguresProps {
  title: string
  lang: Lang
  rows: { name: string; href: string; count: number }[]
}

function Figures({ title, lang, rows }: FiguresProps) {
  const { t } = useTranslation('admin')
  return (
    <section>
      <h2>{title}</h2>
      {rows.length === 0 && <p className="quiet gap-s">{t('none')}</p>}
      <dl className="facts gap-s">
        {rows.map(({ name, href, count }) => (
          <div className="fact" key={href}>
            <dt>
              <a href={href}>{name}</a>
            </dt>
            <dd className="num">{formatNumber(count, lang)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
