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

export interface AboutCourse {
  /** in the person's language */
  course: string
  /** path of the page the button leads to */
  path: string
  stopUrl: string
}
interface At {
  lang: Lang
  origin: string
  programme: string
}

/** A week without a visit, and one lesson is missing: which one. */
export function oneLeftMessage(at: At, about: AboutCourse & { lesson: string }): ReturnType<typeof writeLetter> {
  const t = i18nFor(at.lang).getFixedT(at.lang, 'mail')
  return writeLetter({
    ...learningFrame(at, about),
    subject: t('oneLeft.subject', { course: about.course }),
    title: t('oneLeft.title'),
    paragraphs: [t('oneLeft.text', { course: about.course, lesson: about.lesson }), t('oneLeft.kept')],
    button: { label: t('oneLeft.button'), url: at.origin + about.path },
    notes: [t('oneLeft.once')],
  })
}

export function certificateReadyMessage(at: At, about: AboutCourse): ReturnType<typeof writeLetter> {
  const t = i18nFor(at.lang).getFixedT(at.lang, 'mail')
  return writeLetter({
    ...learningFrame(at, about),
    subject: t('certificateReady.subject', { course: about.course }),
    title: t('certificateReady.title'),
    paragraphs: [t('certificateReady.text', { course: about.course })],
    button: { label: t('certificateReady.button'), url: at.origin + about.path },
    notes: [t('certificateReady.check')],
  })
}

/** What the team of a course tells those inside, in their own words. */
export function announcementMessage(at: At, about: AboutCourse & { text: string }): ReturnType<typeof writeLetter> {
  const t = i18nFor(at.lang).getFixedT(at.lang, 'publication')
  return writeLetter({
    ...learningFrame(at, about),
    subject: t('announced.subject', { course: about.course }),
    title: t('announced.title', { course: about.course }),
    paragraphs: about.text.split(/\n{2,}/).map((part) => part.trim()),
    button: { label: t('announced.button'), url: at.origin + about.path },
    notes: [],
  })
}

function learningFrame({ lang, programme }: At, { stopUrl }: AboutCourse) {
  const t = i18nFor(lang).getFixedT(lang, 'mail')
  const brand = i18nFor(lang).getFixedT(lang, 'site')('brand')
  return { lang, programme, brand, reason: t('learning.reason'), stop: { label: t('learning.stop'), url: stopUrl } }
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
