// The words of the mails about learning, in the language of the person they go to.
import { i18nFor } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import { writeLetter } from '../../platform/mailer-letter'

export interface RaisedAttempt {
  /** course and quiz, in the person's language */
  course: string
  quiz: string
  percentBefore: number
  percentAfter: number
  isPassedNow: boolean
  /** path of the result */
  path: string
}

/** An answer was judged again and the mark rose: which quiz, from what to what. */
export function regradedMessage(
  { lang, origin, programme }: { lang: Lang; origin: string; programme: string },
  raised: readonly [RaisedAttempt, ...RaisedAttempt[]],
): { subject: string; text: string; html: string } {
  const t = i18nFor(lang).getFixedT(lang, 'mail')
  const percent = (value: number): string => new Intl.NumberFormat(lang, { style: 'percent' }).format(value / 100)
  const lines = raised.map(({ course, quiz, percentBefore, percentAfter, isPassedNow }) => {
    const line = t('regraded.line', { course, quiz, before: percent(percentBefore), after: percent(percentAfter) })
    return isPassedNow ? `${line} ${t('regraded.passed')}` : line
  })
  return writeLetter({
    lang,
    programme,
    brand: i18nFor(lang).getFixedT(lang, 'site')('brand'),
    subject: t('regraded.subject'),
    title: t('regraded.title'),
    paragraphs: [t('regraded.text'), ...lines],
    button: { label: t('regraded.button'), url: `${origin}${raised[0].path}` },
    notes: [t('regraded.nothing')],
    reason: t('regraded.reason'),
  })
}
