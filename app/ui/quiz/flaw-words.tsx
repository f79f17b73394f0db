import { useTranslation } from '../kit/use-translation'
import type { AnswerFlaw, PackagedQuestion } from '../../domain/quizzes/package'
import type { Shown } from '../../domain/quizzes/text'
import type { Lang } from '../../platform/languages'
import { foreign } from '../lesson/foreign'

/** What keeps an answer from counting as it stands, by name: which number is not read, what is given twice or missing. */
export function FlawWords({ question, flaw, lang }: { question: PackagedQuestion; flaw: AnswerFlaw; lang: Lang }) {
  const { t } = useTranslation('quiz')
  if (flaw.is === 'not-a-number') return <>{t('unreadNumber')}</>
  const isOrder = question.type === 'ordering'
  const twice = isOrder ? flaw.twice.map((place) => ({ text: place, lang })) : named(flaw.twice, question)
  return (
    <>
      <Line what={isOrder ? t('flaw.placeTwice') : t('flaw.partnerTwice')} texts={twice} lang={lang} />
      {twice.length > 0 && flaw.missing.length > 0 && <br />}
      <Line
        what={isOrder ? t('flaw.placeMissing') : t('flaw.partnerMissing')}
        texts={named(flaw.missing, question)}
        lang={lang}
      />
    </>
  )
}

function Line({ what, texts, lang }: { what: string; texts: readonly Shown[]; lang: Lang }) {
  if (texts.length === 0) return null
  return (
    <>
      {what}{' '}
      {texts.map((text, i) => (
        <span key={text.text}>
          {i > 0 && '; '}
          <span lang={foreign(text, lang)}>{text.text}</span>
        </span>
      ))}
    </>
  )
}

function named(ids: readonly string[], question: PackagedQuestion): Shown[] {
  const texts =
    question.type === 'matching'
      ? [...question.left, ...question.right]
      : question.type === 'ordering'
        ? question.items
        : []
  return ids.flatMap((id) => texts.find((text) => text.id === id)?.text ?? [])
}
