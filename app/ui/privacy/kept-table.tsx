// What is kept how long and on what ground, as the sweeps that end it know it.
import { useTranslation } from '../kit/use-translation'

type ForGood = 'account' | 'learning' | 'certificates' | 'figures' | 'consents' | 'acts'

interface KeptTableProps {
  /** `days` none = the words say until when */
  rules: readonly { id: string; days?: number | undefined; basis: 'service' | 'public-task' | 'interest' | 'consent' }[]
}

export function KeptTable({ rules }: KeptTableProps) {
  const { t } = useTranslation('personal')
  return (
    <section id="kept">
      <h2>{t('keep.title')}</h2>
      <div className="kept">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('keep.what')}</th>
              <th scope="col">{t('keep.howLong')}</th>
              <th scope="col">{t('keep.why')}</th>
            </tr>
          </thead>
          <tbody>
            {rules.map(({ id, days, basis }) => (
              <tr key={id}>
                <th scope="row">{t(`keep.${id as 'account'}`)}</th>
                <td>{days === undefined ? t(`keep.while.${id as ForGood}`) : t('keep.days', { count: days })}</td>
                <td className="small">{t(`keep.basis.${basis}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
