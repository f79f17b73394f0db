import type { Shown } from '../../domain/quizzes/text'
import type { Lang } from '../../platform/languages'
import { TickField } from '../kit/field'
import { formatHours } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { Words } from '../kit/words'
import { dayWords } from './use-group-words'

export interface JoinInput {
  lang: Lang
  group: string
  /** whose group it is, in words */
  owner: string
  /** the institution whose group it is */
  institution: string | undefined
  courses: { id: string; slug: string; title: Shown; hours: number }[]
  deadlineOn: string | null
  /** none = nobody is signed in */
  viewer?: {
    name: string
    isMember: boolean
    wantsMail: boolean
    sharing: 'none' | 'shares' | 'ask' | 'elsewhere'
  }
  /** of this page */
  here: string
}

/** A group as whoever was invited sees it: whose it is, what will be seen, and the press that joins. */
export function JoinPage(page: JoinInput) {
  const { lang, group, owner, institution, courses, deadlineOn } = page
  const { t } = useTranslation('groups')
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('join.title')}</h1>
        <p className="wt" dir="auto">
          {t('join.lead', { owner, group })}
        </p>
      </div>
      <div className="stack read">
        <h2>{t('join.courses')}</h2>
        <ul>
          {courses.map(({ id, slug, title, hours }) => (
            <li key={id}>
              <a href={`/${lang}/courses/${slug}`}>
                <Words of={title} lang={lang} />
              </a>{' '}
              <span className="small quiet">{formatHours(hours, lang)}</span>
            </li>
          ))}
        </ul>
        {deadlineOn !== null && <p>{t('join.deadline', { date: dayWords(deadlineOn, lang) })}</p>}
        <h2>{t('join.seen')}</h2>
        <p>
          {institution === undefined ? t('join.seenText', { owner }) : t('join.seenInstitution', { name: institution })}
        </p>
        <HowOn {...page} />
      </div>
    </div>
  )
}

function HowOn({ lang, viewer, here, institution: name = '' }: JoinInput) {
  const { t } = useTranslation('groups')
  const next = `?next=${encodeURIComponent(here)}`
  if (!viewer)
    return (
      <>
        <p>{t('join.signedOut')}</p>
        <p className="row">
          <a className="btn" href={`/${lang}/sign-in${next}`}>
            {t('join.signIn')}
          </a>
          <a className="btn plain" href={`/${lang}/sign-up${next}`}>
            {t('join.signUp')}
          </a>
        </p>
      </>
    )
  if (viewer.isMember)
    return (
      <>
        <p>{t('join.already')}</p>
        <p>
          <a className="btn" href={`/${lang}/learn#groups`}>
            {t('join.toLearn')}
          </a>
        </p>
      </>
    )
  const tick = (field: string) => ({
    id: `join-${field}`,
    name: field,
    value: undefined,
    problem: undefined,
    says: 'yes',
  })
  return (
    <form method="post" className="form">
      {viewer.sharing === 'ask' && (
        <TickField {...tick('share')} label={t('join.share', { name })} hint={t('join.shareHint')} />
      )}
      {viewer.sharing === 'shares' && <p>{t('join.shares', { name })}</p>}
      {viewer.sharing === 'elsewhere' && (
        <p className="gap-s">
          {t('join.elsewhere', { name })} <a href={`/${lang}/account/workplace`}>{t('join.workplace')}</a>
        </p>
      )}
      {viewer.wantsMail ? (
        <p className="gap-s">{t('join.mailOn')}</p>
      ) : (
        <div className="gap">
          <TickField {...tick('mail')} label={t('join.mail')} hint={t('join.mailHint')} />
        </div>
      )}
      <p className="gap">{t('join.as', { name: viewer.name })}</p>
      <p className="gap-s">
        <button className="btn" type="submit">
          {t('join.go')}
        </button>
      </p>
      <p className="small quiet gap-s">{t('join.leave')}</p>
    </form>
  )
}
