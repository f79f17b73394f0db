// The programs by others that this site is made of.
import { useTranslation } from '../kit/use-translation'

interface LicenceTableProps {
  programs: readonly { name: string; version: string; licence: string }[]
}

export function LicenceTable({ programs }: LicenceTableProps) {
  const { t } = useTranslation('personal')
  const count = programs.length
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('licences.title')}</h1>
        <p className="wt">{t('licences.lead')}</p>
      </div>
      <p className="small quiet">{t('licences.texts')}</p>
      {count === 0 && <p className="gap">{t('licences.missing')}</p>}
      {count > 0 && (
        <div className="kept gap">
          <table>
            <caption>{t('licences.count', { count })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('licences.name')}</th>
                <th scope="col">{t('licences.version')}</th>
                <th scope="col">{t('licences.licence')}</th>
              </tr>
            </thead>
            <tbody>
              {programs.map(({ name, version, licence }) => (
                <tr key={`${name} ${version}`}>
                  <th scope="row" lang="en">
                    {name}
                  </th>
                  <td>{version}</td>
                  <td lang="en">{licence}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}
