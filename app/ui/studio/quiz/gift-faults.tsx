// Everything of a GIFT text that does not come in, or not as it stands, by line.
import type { Lang } from '../../../platform/languages'
import type { GiftFault } from '../../../domain/transfer/gift-faults'
import { useTranslation } from '../../kit/use-translation'

export function GiftFaults({ faults, source }: { faults: readonly GiftFault[]; source: Lang }) {
  const { t } = useTranslation('quiz-editor')
  if (faults.length === 0) return null
  return (
    <>
      <h3>{t('gift.faults', { count: faults.length })}</h3>
      <ul className="plain-l ruled small">
        {faults.map(({ line, code, params, isSkipped, start }, i) => (
          <li key={i}>
            <b>{t('gift.line', { line })}.</b> {String(t(`fault.${code}`, params as never))}{' '}
            {isSkipped ? t('gift.skipped') : t('gift.kept')}{' '}
            <span className="quiet" lang={source}>
              {start}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
