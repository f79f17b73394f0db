import type { ReactNode } from 'react'
import { useTranslation } from '../kit/use-translation'
import type { Topic } from '../../domain/courses/document'
import type { Shown } from '../../domain/quizzes/text'
import type { Lang } from '../../platform/languages'
import { Cover } from '../kit/cover'
import { Words } from '../kit/words'
import { type Checked, CheckedPage } from './checked-page'
import { HolderRows, IssuerRows, type SaidSigned } from './signed-rows'

export interface VerificationInput extends Checked {
  status: Exclude<Checked['status'], 'partial'>
  /** all in words; none where they cannot be trusted */
  facts?: VerifiedFacts | undefined
}
interface VerifiedFacts extends SaidSigned {
  title: Shown
  topic: Topic
  /** in the course's source language: one course, one cover */
  coverTitle: string
  hours: string
  dates: string
  /** days, and hours on each of them on average */
  perDay?: string
  mark?: string
  passMark: string
  modules: { title: Shown; time?: string; lessons: Shown[] }[]
}

/** The public page of a certificate of one course. */
export function VerificationPage({
  isOwn,
  children,
  facts,
  ...page
}: VerificationInput & { isOwn: boolean; children?: ReactNode }) {
  const { lang, code } = page
  const main = facts && (
    <>
      <FactSheet lang={lang} code={code} facts={facts} />
      <Studied lang={lang} facts={facts} isOwn={isOwn} />
    </>
  )
  return (
    <CheckedPage
      {...page}
      topic={facts?.topic}
      isGenuine={facts !== undefined}
      hasIdentity={facts?.identity !== undefined}
      offersBadge={facts !== undefined && !isOwn}
      main={main}
      own={children}
    />
  )
}

function FactSheet({ lang, code, facts }: { lang: Lang; code: string; facts: VerifiedFacts }) {
  const { t } = useTranslation('certificate')
  return (
    <div className="vcase gap">
      <div className="art">
        <Cover topic={facts.topic} title={facts.coverTitle} />
      </div>
      <dl className="facts sheet">
        <HolderRows {...facts} />
        <dt>{t('facts.course')}</dt>
        <dd>
          <Words of={facts.title} lang={lang} />
        </dd>
        <dt>{t('facts.hours')}</dt>
        <dd>{facts.hours}</dd>
        <dt>{t('facts.dates')}</dt>
        <dd>
          <span className="sentence">{facts.dates}</span>
          {facts.perDay && <span className="under">{facts.perDay}</span>}
        </dd>
        {facts.mark && (
          <>
            <dt>{t('facts.mark')}</dt>
            <dd className="num">{facts.mark}</dd>
          </>
        )}
        <IssuerRows lang={lang} code={code} facts={facts} />
      </dl>
    </div>
  )
}

function Studied({ lang, facts, isOwn }: { lang: Lang; facts: VerifiedFacts; isOwn: boolean }) {
  const { t } = useTranslation('certificate')
  return (
    <section className="part">
      <h2>{t('page.studied')}</h2>
      <dl className="studied read">
        {facts.modules.map(({ title, time, lessons }, i) => (
          <div key={`${i} ${title.text}`}>
            <dt>
              <Words of={title} lang={lang} />
              {time && <span className="time num"> · {time}</span>}
            </dt>
            {lessons.map((lesson, at) => (
              <dd key={`${at} ${lesson.text}`}>
                <Words of={lesson} lang={lang} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <p className="read quiet small gap-s">
        {t('page.rule', { passMark: facts.passMark })} {!facts.mark && !isOwn && t('page.markPrivate')}
      </p>
    </section>
  )
}
