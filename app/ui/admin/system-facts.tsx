// How the machine is, in four short sheets, with a sentence where something deserves a look.
import type { ReactNode } from 'react'
import type { Lang } from '../../platform/languages'
import { formatMoment, formatNumber, formatSize } from '../kit/format'
import { useTranslation } from '../kit/use-translation'

interface SystemFactsProps {
  lang: Lang
  now: number
  timeZone: string
  machine: {
    version: string
    node: string
    sqlite: string
    startedAt: number
    origin: string
    webProcesses: number
    databaseBytes: number
    walBytes: number
    freeBytes: number
    totalBytes: number
    bucket?: string | undefined
    ffmpeg: { version: string } | 'none' | 'unusable'
    smtpHost?: string | undefined
    hasCaptioner: boolean
    hasSendfile: boolean
  }
  counts: Record<Counted, number>
  work: { dueSince?: number | undefined; waiting: number; isRunning: boolean }
}

const COUNTED = [
  'people',
  'courses',
  'institutions',
  'enrolments',
  'completions',
  'credentials',
  'assets',
  'acts',
] as const
type Counted = (typeof COUNTED)[number]

const LATE_MS = 5 * 60_000
const LOW = 0.1

export function SystemFacts({ lang, now, timeZone, machine, counts, work }: SystemFactsProps) {
  const { t } = useTranslation('admin')
  const at = (ms: number): string => formatMoment(ms, lang, timeZone)
  const isStuck = work.dueSince !== undefined && now - work.dueSince > LATE_MS && !work.isRunning
  const isLow = machine.totalBytes > 0 && machine.freeBytes < machine.totalBytes * LOW
  return (
    <>
      <p className="small quiet">{t('system.asOf', { moment: at(now) })}</p>
      {isStuck && <p className="say warn gap read">{t('system.stuck')}</p>}
      {isLow && <p className="say warn gap read">{t('system.low')}</p>}
      <div className="counts gap">
        <Sheet
          title={t('system.programme')}
          rows={[
            [t('system.version'), machine.version],
            [
              t('system.running'),
              <Since key="s" lang={lang} ms={now - machine.startedAt} at={at(machine.startedAt)} />,
            ],
            [t('system.origin'), machine.origin],
            [t('system.processes'), formatNumber(machine.webProcesses, lang)],
            [
              t('system.worker'),
              `${formatNumber(work.waiting, lang)}; ${
                work.dueSince === undefined ? t('system.noneDue') : t('system.dueSince', { moment: at(work.dueSince) })
              }`,
            ],
            [t('system.node'), machine.node],
            [t('system.sqlite'), machine.sqlite],
          ]}
        />
        <Sheet
          title={t('system.data')}
          rows={[
            [t('system.database'), formatSize(machine.databaseBytes, lang)],
            [t('system.wal'), formatSize(machine.walBytes, lang)],
            [
              t('system.disk'),
              t('system.free', {
                free: formatSize(machine.freeBytes, lang),
                total: formatSize(machine.totalBytes, lang),
              }),
            ],
            [
              t('system.storage'),
              machine.bucket === undefined ? t('system.onDisk') : t('system.onS3', { bucket: machine.bucket }),
            ],
            [t('system.backup'), t('system.noBackup')],
          ]}
        />
        <Around machine={machine} />
        <Sheet
          title={t('system.counts')}
          rows={COUNTED.map((name) => [t(`counted.${name}`), formatNumber(counts[name], lang)])}
        />
      </div>
    </>
  )
}

function Around({ machine }: Pick<SystemFactsProps, 'machine'>) {
  const { t } = useTranslation('admin')
  const { ffmpeg, smtpHost } = machine
  const isThere = (is: boolean): string => t(is ? 'system.yes' : 'system.no')
  return (
    <Sheet
      title={t('system.around')}
      rows={[
        [
          t('system.ffmpeg'),
          typeof ffmpeg === 'object' ? ffmpeg.version : t(ffmpeg === 'none' ? 'system.noFfmpeg' : 'system.badFfmpeg'),
        ],
        [t('system.smtp'), smtpHost ?? t('system.noSmtp')],
        [t('system.captioner'), isThere(machine.hasCaptioner)],
        [t('system.front'), isThere(machine.hasSendfile)],
      ]}
    />
  )
}

function Since({ lang, ms, at }: { lang: Lang; ms: number; at: string }) {
  const { t } = useTranslation('admin')
  const hours = Math.floor(ms / 3_600_000)
  return (
    <>
      {at}
      {hours > 0 && ` (${t('system.ago', { count: hours, shown: formatNumber(hours, lang) })})`}
    </>
  )
}

function Sheet({ title, rows }: { title: string; rows: [string, ReactNode][] }) {
  return (
    <section>
      <h2>{title}</h2>
      <dl className="facts gap-s">
        {rows.map(([name, value]) => (
          <div className="fact" key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
