// The passkeys of an account, and the way to another one.
import type { Lang } from '../../platform/languages'
import { formatDate } from '../kit/format'
import { useTranslation } from '../kit/use-translation'

export interface PasskeyRow {
  id: string
  name: string
  createdAt: number
  usedAt: number | null
}

interface SecurityPasskeysProps {
  lang: Lang
  timeZone: string
  passkeys: PasskeyRow[]
  mayChange: boolean
}

export function SecurityPasskeys({ lang, timeZone, passkeys, mayChange }: SecurityPasskeysProps) {
  const { t } = useTranslation('signing-in')
  const at = `/${lang}/account/security/passkeys`
  return (
    <section className="account-part" id="passkeys" aria-labelledby="passkeys-title">
      <h2 id="passkeys-title">{t('passkeys.title')}</h2>
      <p>{t('passkeys.lead')}</p>
      {passkeys.length > 0 && (
        <ul className="plain-l opened gap">
          {passkeys.map(({ id, name, createdAt, usedAt }) => (
            <li key={id}>
              <p>
                <b>{name}</b>
              </p>
              <p className="small quiet">
                {t('passkeys.added', { date: formatDate(createdAt, lang, timeZone) })}{' '}
                {usedAt !== null && t('passkeys.used', { date: formatDate(usedAt, lang, timeZone) })}
              </p>
              <div className="row gap-s">
                <a href={`${at}/${id}/name`}>
                  {t('passkeys.rename')} <span className="vh">{name}</span>
                </a>
                {mayChange && (
                  <form method="post" action={`${at}/${id}/removal`}>
                    <button className="btn plain s" type="submit">
                      {t('passkeys.remove')} <span className="vh">{name}</span>
                    </button>
                  </form>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {mayChange && <NewPasskey lang={lang} at={at} />}
    </section>
  )
}

function NewPasskey({ lang, at }: { lang: string; at: string }) {
  const { t } = useTranslation('signing-in')
  return (
    <form
      className="form gap"
      method="post"
      action={at}
      data-island="passkey"
      data-passkey="add"
      data-challenge={`/${lang}/account/security/passkeys/challenge`}
      data-unsupported={t('passkey.unsupported')}
      data-failed={t('passkey.failed')}
    >
      <input type="hidden" name="answer" disabled />
      <p className="small quiet" data-note="" role="status">
        {t('passkey.needsScript')}
      </p>
      <div className="field" data-ready="" hidden>
        <label htmlFor="passkey-name">{t('passkey.name')}</label>
        <span className="hint" id="passkey-name-hint">
          {t('passkey.nameHint')}
        </span>
        <input
          id="passkey-name"
          name="name"
          type="text"
          maxLength={60}
          required
          autoComplete="off"
          aria-describedby="passkey-name-hint"
        />
      </div>
      <button className="btn plain gap-s" type="submit" hidden>
        {t('passkeys.add')}
      </button>
    </form>
  )
}
