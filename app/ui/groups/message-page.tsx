import type { MessageFieldName } from '../../domain/outreach/forms'
import type { Waiting } from '../../domain/outreach/standing'
import type { Lang } from '../../platform/languages'
import { TextAreaField, TextField } from '../kit/field'
import { formatNumber } from '../kit/format'
import { type Answered, Form } from '../kit/form'
import { useTranslation } from '../kit/use-translation'
import { useGroupWords } from './use-group-words'

export interface MessageInput {
  lang: Lang
  press: string
  /** where the people are listed */
  back: string
  /** none = of the whole part of the programme */
  group: string | undefined
  /** none = both */
  standing: Waiting | undefined
  gets: number
  leftOut: number
  isTooMany: boolean
  mostPeople: number
  mostADay: number
}
/** What was written, to be looked at before it leaves; or to write on. */
export interface Written {
  step: 'review' | 'write'
  subject: string
  body: string
}
/** How the last press was answered: with what is wrong, or with what was written. */
export interface Answer {
  form?: Answered
  written?: Written
  press?: string
}

/** A message to people who have not started or are stuck: written, looked at, sent. */
export function MessagePage({ answer, ...input }: MessageInput & { answer: Answer | undefined }) {
  const page = { ...input, press: answer?.press ?? input.press }
  const written = answer?.written
  const { lang, group, standing, back, gets, leftOut } = page
  const { t } = useTranslation('groups')
  const n = (count: number) => ({ count, n: formatNumber(count, lang) })
  return (
    <div className="wrap">
      <div className="head">
        <h1 dir="auto">{group === undefined ? t('message.title') : t('message.titleGroup', { group })}</h1>
        <p className="wt">{t(`message.who.${standing ?? 'both'}`)}</p>
      </div>
      <div className="read">
        {page.isTooMany ? (
          <p className="say warn">{t('message.tooMany', { n: formatNumber(page.mostPeople, lang) })}</p>
        ) : gets === 0 ? (
          <p className="say">{t(leftOut > 0 ? 'message.nobody' : 'message.nobodyAtAll')}</p>
        ) : (
          <p>
            <strong>{t('message.gets', n(gets))}</strong> {leftOut > 0 && t('message.not', n(leftOut))}
          </p>
        )}
        <p className="gap-s">
          <a href={back}>{gets + leftOut > 0 || page.isTooMany ? t('message.seePeople') : t('cancel')}</a>
        </p>
      </div>
      {gets > 0 &&
        (written?.step === 'review' ? (
          <Review {...page} written={written} />
        ) : (
          <Write {...page} again={answer?.form} written={written} />
        ))}
    </div>
  )
}

type WriteInput = MessageInput & { again: Answered | undefined; written: Written | undefined }

function Write({ lang, press, back, mostADay, again, written }: WriteInput) {
  const { t } = useTranslation('groups')
  return (
    <div className="gap">
      <Form<Record<MessageFieldName, string>>
        id="message"
        words={useGroupWords()}
        again={again}
        values={{ subject: written?.subject ?? '', body: written?.body ?? '' }}
      >
        {(field) => (
          <>
            <input type="hidden" name="press" value={press} />
            <TextField {...field('subject')} label={t('message.subject')} autoComplete="off" dir="auto" />
            <TextAreaField {...field('body')} label={t('message.body')} hint={t('message.bodyHint')} rows={8} />
            <p className="row gap">
              <button className="btn" type="submit" name="step" value="review">
                {t('message.review')}
              </button>
              <a href={back}>{t('cancel')}</a>
            </p>
            <p className="small quiet gap-s">{t('message.limit', { n: formatNumber(mostADay, lang) })}</p>
          </>
        )}
      </Form>
    </div>
  )
}

function Review({ lang, press, gets, written }: MessageInput & { written: Written }) {
  const { t } = useTranslation('groups')
  const { subject, body } = written
  return (
    <section className="part" aria-labelledby="review">
      <h2 id="review">{t('message.reviewTitle')}</h2>
      <article className="letter gap" dir="auto">
        <h3>{subject}</h3>
        <p className="letter-text">{body}</p>
      </article>
      <p className="small quiet gap-s">{t('message.adds')}</p>
      <form className="gap" method="post">
        <input type="hidden" name="press" value={press} />
        <input type="hidden" name="subject" value={subject} />
        <textarea hidden readOnly name="body" value={body} />
        <p className="row">
          <button className="btn" type="submit" name="step" value="send">
            {t('message.send', { count: gets, n: formatNumber(gets, lang) })}
          </button>
          <button className="btn plain" type="submit" name="step" value="write">
            {t('message.write')}
          </button>
        </p>
      </form>
    </section>
  )
}
