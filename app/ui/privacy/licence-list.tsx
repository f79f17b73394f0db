// The programs by others that this site is made of, by their licence: hundreds of them, so as running text.
import { useTranslation } from '../kit/use-translation'

interface LicenceListProps {
  programs: readonly { name: string; version: string; licence: string }[]
}

export function LicenceList({ programs }: LicenceListProps) {
  const { t } = useTranslation('personal')
  const count = programs.length
  const names = [...new Set(programs.map(({ licence }) => licence))]
  const groups = names
    .map((licence) => [licence, programs.filter((one) => one.licence === licence)] as const)
    .sort(([, a], [, b]) => b.length - a.length)
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('licences.title')}</h1>
        <p className="wt">{t('licences.lead')}</p>
      </div>
      <p className="small quiet">{t('licences.texts')}</p>
      <p className="gap">{count === 0 ? t('licences.missing') : t('licences.count', { count })}</p>
      {groups.map(([licence, of]) => (
        <section key={licence} className="gap">
          <h2 lang="en">{licence}</h2>
          <p className="small wt" lang="en">
            {of.map(({ name, version }) => `${name} ${version}`).join(', ')}
          </p>
        </section>
      ))}
    </div>
  )
}
