// How figures are said: exactly, by fives, or that they are not shown.
import { drawnOf, type Figure } from '../../domain/reports/withhold'
import type { Lang } from '../../platform/languages'
import { formatNumber } from '../kit/format'
import { useTranslation } from '../kit/use-translation'

export interface FigureWords {
  say: (figure: Figure) => string
  /** for a drawing */
  draw: (figure: Figure) => number
}

/** `people` = of whom every figure is a part. */
export function useFigureWords(lang: Lang, people: number): FigureWords {
  const { t } = useTranslation('figures')
  const say = (figure: Figure): string => {
    switch (figure.is) {
      case 'exact':
        return formatNumber(figure.count, lang)
      case 'about':
        return t('say.about', { people: formatNumber(figure.count, lang) })
      case 'all':
        return formatNumber(people, lang)
      case 'none':
        return formatNumber(0, lang)
      default:
        return t(`say.${figure.is}`)
    }
  }
  return { say, draw: (figure) => drawnOf(figure, people) }
}
