import { useTranslation } from '../kit/use-translation'

/** On to the next page of a list, or back to where it begins. The addresses keep the filters. */
export function PageLinks({ next, first }: { next: string | undefined; first: string | undefined }) {
  const { t } = useTranslation('admin')
  if (!next && !first) return null
  return (
    <p className="row pages gap">
      {first && <a href={first}>{t('first')}</a>}
      {next && (
        <a href={next} rel="next">
          {t('next')}
        </a>
      )}
    </p>
  )
}
