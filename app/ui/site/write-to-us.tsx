import { useTranslation } from '../kit/use-translation'

/** The address people answer at; where none is set, who to turn to instead. */
export function WriteToUs({ helpEmail, programmeName }: { helpEmail: string; programmeName: string }) {
  const { t } = useTranslation('public')
  return (
    <section id="write">
      <h2>{t('write.title')}</h2>
      {helpEmail ? (
        <p>
          {t('write.text')} <a href={`mailto:${helpEmail}`}>{helpEmail}</a>
        </p>
      ) : (
        <p>{t('write.noAddress', { programmeName })}</p>
      )}
    </section>
  )
}
