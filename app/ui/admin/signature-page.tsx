// The picture of a signature: the one of today, a new one, those of before.
import type { Lang } from '../../platform/languages'
import { Icon } from '../kit/icon'
import { useTranslation } from '../kit/use-translation'
import { type Signature, SignatureImage } from './signature-image'

interface SignaturePageProps {
  lang: Lang
  now: Signature | undefined
  before: Signature[]
  problem: 'picture' | undefined
}

export function SignaturePage({ lang, now, before, problem }: SignaturePageProps) {
  const { t } = useTranslation('admin')
  const choice = `/${lang}/admin/settings/signatureImage/choice`
  return (
    <>
      <section className="gap" aria-labelledby="now">
        <h2 id="now">{t('settings.pictureNow')}</h2>
        {now ? (
          <form className="stack gap-s" method="post" action={choice}>
            <SignatureImage of={now} />
            <input type="hidden" name="hash" value="" />
            <p>
              <button className="btn plain s" type="submit">
                {t('settings.noPicture')}
              </button>
            </p>
          </form>
        ) : (
          <p className="quiet gap-s">{t('settings.unset')}</p>
        )}
      </section>
      <form className="form part" method="post" encType="multipart/form-data">
        <div className={problem ? 'field wrong' : 'field'}>
          <label htmlFor="picture">{t('settings.picture')}</label>
          <span className="hint" id="picture-hint">
            {t('settings.pictureHint')}
          </span>
          {problem && (
            <span className="err" id="picture-problem" role="alert">
              <Icon name="warning" /> {t(`problem.${problem}`)}
            </span>
          )}
          <input
            type="file"
            id="picture"
            name="picture"
            accept="image/png"
            required
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? 'picture-hint picture-problem' : 'picture-hint'}
          />
        </div>
        <p className="gap">
          <button className="btn" type="submit">
            {t('settings.upload')}
          </button>
        </p>
      </form>
      {before.length > 0 && (
        <section className="part" aria-labelledby="before">
          <h2 id="before">{t('settings.pictureBefore')}</h2>
          <ul className="plain-l ruled roles">
            {before.map((picture) => (
              <li key={picture.hash}>
                <form className="stack" method="post" action={choice}>
                  <SignatureImage of={picture} />
                  <input type="hidden" name="hash" value={picture.hash} />
                  <p>
                    <button className="btn plain s" type="submit">
                      {t('settings.usePicture')}
                    </button>
                  </p>
                </form>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
