// A recording of another length is about to take a place where captions or chapters stand: asked before it does.
import type { Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'

export interface LengthAsk {
  lang: Lang
  courseId: string
  lessonId: string
  language: Lang
  hash: string
  /** of the new recording, and of the one before */
  seconds: number
  before: number
}

/** `back` = where whoever does not want it goes. */
export function LengthAskPage({ ask, back }: { ask: LengthAsk; back: string }) {
  const { t } = useTranslation('caption-desk')
  const { lang, courseId, lessonId, language, hash } = ask
  const number = new Intl.NumberFormat(lang)
  return (
    <div className="wrap edit">
      <h1>{t('length.title')}</h1>
      <p>{t('length.what', { seconds: number.format(ask.seconds), before: number.format(ask.before) })}</p>
      <form method="post" action={`/${lang}/studio/courses/${courseId}/lessons/${lessonId}/recording`} className="row">
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="hash" value={hash} />
        <input type="hidden" name="sure" value="yes" />
        <button className="btn" type="submit">
          {t('length.go')}
        </button>
        <a href={back}>{t('length.back')}</a>
      </form>
    </div>
  )
}
