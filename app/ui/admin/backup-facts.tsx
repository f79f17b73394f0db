// How the backups stand, and a sentence where somebody has to do something about them.
import type { Lang } from '../../platform/languages'
import { formatSize } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { FactSheet } from './fact-sheet'

export interface BackupFacts {
  last?: { madeAt: number; mediaBytes: number; lostCount: number } | undefined
  soundAt?: number | undefined
  isUnsound: boolean
  isLate: boolean
}

export function BackupWarnings({ backup: { last, isUnsound, isLate } }: { backup: BackupFacts }) {
  const { t } = useTranslation('backup')
  const lost = last?.lostCount ?? 0
  return (
    <>
      {isLate && <p className="say warn gap read">{t(last ? 'machine.warnLate' : 'machine.warnNone')}</p>}
      {isUnsound && <p className="say warn gap read">{t('machine.warnUnsound')}</p>}
      {lost > 0 && <p className="say warn gap read">{t('machine.warnLost', { count: lost })}</p>}
    </>
  )
}

interface BackupSheetProps {
  backup: BackupFacts
  lang: Lang
  /** writes a moment, ms UTC */
  at: (ms: number) => string
}

export function BackupSheet({ backup: { last, soundAt }, lang, at }: BackupSheetProps) {
  const { t } = useTranslation('backup')
  const checked = soundAt === undefined ? t('machine.unchecked') : at(soundAt)
  return (
    <FactSheet
      title={t('machine.title')}
      rows={
        last
          ? [
              [t('machine.last'), at(last.madeAt)],
              [t('machine.files'), formatSize(last.mediaBytes, lang)],
              [t('machine.checked'), checked],
            ]
          : [[t('machine.last'), t('machine.none')]]
      }
    />
  )
}
