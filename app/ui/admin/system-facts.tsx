// How the machine is, in short sheets, with a sentence where something deserves a look.
import type { Lang } from '../../platform/languages'
import { formatMoment, formatNumber, formatSize } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { type BackupFacts, BackupSheet, BackupWarnings } from './backup-facts'
import { FactSheet } from './fact-sheet'

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
  backup: BackupFacts
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

export function SystemFacts({ lang, now, timeZone, machine, counts, backup, work }: SystemFactsProps) {
  const { t } = useTranslation('admin')
  const at = (ms: number): string => formatMoment(ms, lang, timeZone)
  const isStuck = work.dueSince !== undefined && now - work.dueSince > LATE_MS && !work.isRunning
  const isLow = machine.totalBytes > 0 && machine.freeBytes < machine.totalBytes * LOW
  return (
    <>
      <p className="small quiet">{t('system.asOf', { moment: at(now) })}</p>
      {isStuck && <p className="say warn gap read">{t('system.stuck')}</p>}
      {isLow && <p className="say warn gap read">{t('system.low')}</p>}
      <BackupWarnings backup={backup} />
      <div className="counts gap">
        <FactSheet
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
        <FactSheet
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
          ]}
        />
        <BackupSheet backup={backup} lang={lang} at={at} />
        <Around machine={machine} />
        <FactSheet
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
    <FactSheet
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
