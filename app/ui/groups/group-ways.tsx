import { formatDate, formatList, formatNumber } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import type { GroupPageInput } from './group-input'

/** How people come into a group by invitation: its link, and mails to a list of addresses. */
export function GroupWays({ lang, cohort, link, origin, timeZone, invitations, isInviting }: GroupPageInput) {
  const { t } = useTranslation('groups')
  const here = `/${lang}/coordinate/groups/${cohort.id}`
  const { asked, joined, failed } = invitations
  const n = (of: number): string => formatNumber(of, lang)
  const told = [
    t('ways.asked', { count: asked, n: n(asked) }),
    ...(joined > 0 ? [t('ways.joined', { count: joined, n: n(joined) })] : []),
    ...(failed > 0 ? [t('ways.failed', { count: failed, n: n(failed) })] : []),
  ]
  return (
    <section className="part" id="ways" aria-labelledby="ways-title">
      <h2 id="ways-title">{t('ways.title')}</h2>
      {link ? (
        <div className="field wide gap-s">
          <label htmlFor="link">{t('ways.link')}</label>
          <span className="hint" id="link-hint">
            {t('ways.linkHint', { date: formatDate(link.expiresAt, lang, timeZone) })}
          </span>
          <input
            id="link"
            type="url"
            readOnly
            aria-describedby="link-hint"
            value={`${origin}/${lang}/groups/${link.token}`}
          />
        </div>
      ) : (
        <p className="read">{t('ways.noLink')}</p>
      )}
      <div className="acts gap-s">
        <form method="post" action={`${here}/link`}>
          <button className="btn plain s" type="submit">
            {t(link ? 'ways.renew' : 'ways.makeLink')}
          </button>
        </form>
        {link && (
          <form method="post" action={`${here}/link-end`}>
            <button className="btn plain s" type="submit">
              {t('ways.end')}
            </button>
          </form>
        )}
      </div>
      <h3 className="gap">{t('ways.byMail')}</h3>
      <p className="gap-s">
        {asked > 0 ? formatList(told, lang) : isInviting ? '' : t('ways.noneAsked')} {isInviting && t('ways.inviting')}
      </p>
      <p className="acts gap-s">
        <a className="btn plain" href={`${here}/invitations`}>
          {t('ways.invite')}
        </a>
        {asked > 0 && <a href={`${here}/invitations#already`}>{t('ways.seeAll')}</a>}
      </p>
    </section>
  )
}
