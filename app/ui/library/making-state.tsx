import { formatPercent } from '../kit/format'
import { Tag } from '../kit/tag'
import { useTranslation } from '../kit/use-translation'
import type { Lang } from '../../platform/languages'
import type { Making } from '../../domain/media/library'

/** How far a recording is on its way to every line: said in words, and measured while it is being made. */
export function MakingState({ making, lang }: { making: Making; lang: Lang }) {
  const { t } = useTranslation('media')
  if (making.state === 'working') {
    const says = t('state.working', {
      step: t(`step.${making.step}`),
      percent: formatPercent(making.percent, lang),
    })
    return (
      <span className="making">
        <progress max={100} value={making.percent} aria-label={t(`step.${making.step}`)} />
        <span>{says}</span>
      </span>
    )
  }
  if (making.state === 'failed')
    return (
      <span className="making">
        <Tag kind="bad">{t('state.failed')}</Tag> <span>{t(`reason.${making.reason}`)}</span>
      </span>
    )
  if (making.state === 'ready' && making.reason) return <span className="quiet">{t('state.asItCame')}</span>
  if (making.state === 'ready') return <Tag kind="good">{t('state.ready')}</Tag>
  if (making.state === 'waiting' && making.waitsFor) return <span>{t(`waits.${making.waitsFor}`)}</span>
  return <span className="quiet">{t(`state.${making.state}`)}</span>
}
