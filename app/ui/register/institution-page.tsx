// One institution of the register: what it says, who works there, which rows were merged into it, which may be the same.
import type { Lang } from '../../platform/languages'
import { formatDate, formatNumber } from '../kit/format'
import type { Form } from '../kit/form'
import { useTranslation } from '../kit/use-translation'
import { InstitutionForm } from './institution-form'
import { placeName, type ShownInstitution } from './parts'

export interface InstitutionPageProps {
  lang: Lang
  timeZone: string
  mayKeep: boolean
  notice: 'added' | 'known' | 'saved' | 'undone' | 'merged' | undefined
  institution: ShownInstitution & {
    people: number
    merged: { id: string; name: string; mergedAt: number }[]
    alike: ShownInstitution[]
  }
  again: Parameters<typeof Form>[0]['again']
}

export function InstitutionPage({ lang, timeZone, mayKeep, notice, institution, again }: InstitutionPageProps) {
  const { t } = useTranslation('register')
  const { name, country, province, kind, people, merged, alike } = institution
  const at = `/${lang}/coordinate/institutions`
  return (
    <div className="wrap">
      <div className="head">
        <h1 dir="auto">{name}</h1>
        <p className="wt">{placeName(institution, lang)}</p>
      </div>
      {notice && !again && <Notice kind={notice} />}
      <dl className="facts">
        <dt>{t('list.kind')}</dt>
        <dd>{t(`kind.${kind as 'public'}`)}</dd>
        <dt>{t('page.people')}</dt>
        <dd className="num">{formatNumber(people, lang)}</dd>
      </dl>
      {mayKeep && (
        <section className="part" aria-labelledby="correct">
          <h2 id="correct">{t('edit.title')}</h2>
          <InstitutionForm
            country={country}
            values={{ name, province: province ?? '', kind }}
            again={again}
            button={t('edit.save')}
          />
          <p className="small quiet gap-s">{t('edit.countryStays')}</p>
        </section>
      )}
      {merged.length > 0 && (
        <section className="part" aria-labelledby="merged">
          <h2 id="merged">{t('page.merged')}</h2>
          <p className="read">{t('page.mergedLead')}</p>
          <ul className="rows gap">
            {merged.map((row) => (
              <li key={row.id}>
                <p id={`m-${row.id}`} dir="auto">
                  {row.name}
                </p>
                <p className="small quiet">{t('page.mergedOn', { date: formatDate(row.mergedAt, lang, timeZone) })}</p>
                {mayKeep && (
                  <form method="post" action={`${at}/${row.id}/standing`}>
                    <button className="btn plain s" type="submit" aria-describedby={`m-${row.id}`}>
                      {t('page.undo')}
                    </button>
                  </form>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {mayKeep && <Alike lang={lang} at={at} id={institution.id} alike={alike} />}
      <p className="gap">
        <a href={at}>{t('page.back')}</a>
      </p>
    </div>
  )
}

function Alike({ lang, at, id, alike }: { lang: Lang; at: string; id: string; alike: ShownInstitution[] }) {
  const { t } = useTranslation('register')
  return (
    <section className="part" aria-labelledby={alike.length > 0 ? 'alike' : undefined}>
      {alike.length > 0 && (
        <>
          <h2 id="alike">{t('page.alike')}</h2>
          <p className="read">{t('page.alikeLead')}</p>
          <ul className="rows gap">
            {alike.map((row) => (
              <li key={row.id}>
                <p id={`a-${row.id}`} dir="auto">
                  {row.name}
                </p>
                <p className="small quiet">{placeName(row, lang)}</p>
                <p>
                  <a href={`${at}/${id}/merge?with=${row.id}`} aria-describedby={`a-${row.id}`}>
                    {t('page.merge')}
                  </a>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="gap">
        <a href={`${at}/${id}/merge`}>{t('page.mergeOther')}</a>
      </p>
    </section>
  )
}

function Notice({ kind }: { kind: NonNullable<InstitutionPageProps['notice']> }) {
  const { t } = useTranslation('register')
  const words = {
    added: t('edit.added'),
    known: t('edit.known'),
    saved: t('edit.saved'),
    undone: t('page.undone'),
    merged: t('page.mergeDone'),
  }
  return <output className="say good notice">{words[kind]}</output>
}
