// Everything of a GIFT text that does not come in, or not as it stands: what is the matter is said once, with every line
// it is the matter of.
import type { Lang } from '../../../platform/languages'
import type { GiftFault } from '../../../domain/transfer/gift-faults'
import { useTranslation } from '../../kit/use-translation'

/** More are folded: what comes after them must stay in reach. */
const SHOWN_OPEN = 12

interface FaultsProps {
  faults: readonly GiftFault[]
  source: Lang
}

export function GiftFaults({ faults, source }: FaultsProps) {
  const { t } = useTranslation('quiz-editor')
  const out = faults.filter(({ isSkipped }) => isSkipped)
  const changed = faults.filter(({ isSkipped }) => !isSkipped)
  return (
    <>
      <Group title={t('gift.out', { count: out.length })} faults={out} source={source} />
      <Group title={t('gift.changed', { count: changed.length })} faults={changed} source={source} />
    </>
  )
}

function Group({ title, faults, source }: FaultsProps & { title: string }) {
  const { t } = useTranslation('quiz-editor')
  if (faults.length === 0) return null
  const byWords = new Map<string, GiftFault[]>()
  for (const fault of faults) {
    const words = String(t(`fault.${fault.code}`, fault.params as never))
    byWords.set(words, [...(byWords.get(words) ?? []), fault])
  }
  return (
    <details className="faults" open={faults.length <= SHOWN_OPEN}>
      <summary>{title}</summary>
      <ul className="plain-l ruled small">
        {[...byWords].map(([words, lines]) => (
          <li key={words}>
            <b>{words}</b>
            <ul className="plain-l">
              {lines.map(({ line, start }) => (
                <li key={line}>
                  {t('gift.line', { line })}:{' '}
                  <span className="quiet" lang={source}>
                    {start}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  )
}
