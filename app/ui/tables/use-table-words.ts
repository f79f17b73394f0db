// Words that every published table shares: its quarter, the names of its rows.
import type { GridRow } from '../../domain/tables/grid'
import { useTranslation } from '../kit/use-translation'

export function useTableWords() {
  const { t } = useTranslation('tables')
  const number = (quarter: string) => quarter.slice(6) as '1' | '2' | '3' | '4'
  const year = (quarter: string): string => quarter.slice(0, 4)
  return {
    quarterName: (quarter: string): string => t(`quarter.${number(quarter)}`, { year: year(quarter) }),
    quarterShort: (quarter: string): string => t('short', { number: number(quarter), year: year(quarter) }),
    rowName: ({ name }: GridRow): string => (typeof name === 'string' ? t(`row.${name}`) : name.text),
  }
}
