import type { ReactNode } from 'react'
import { useTranslation } from '../kit/use-translation'
import type { Topic } from '../../domain/courses/document'
import type { Shown } from '../../domain/quizzes/text'
import type { Lang } from '../../platform/languages'
import { Cover } from '../kit/cover'
import { Icon } from '../kit/icon'
import { Words } from '../kit/words'
import { CodeForm } from './code-form'

export interface VerificationInput {
  lang: Lang
  status: 'current' | 'replaced' | 'revoked' | 'forged'
  code: string
  /** when this page looked, in words */
  checked: { date: string; time: string; zone: string }
  revokedOn?: string | undefined
  replacedOn?: string | undefined
  replacedByCode?: string | undefined
  /** all in words; none where they cannot be trusted */
  facts?: VerifiedFacts | undefined
}
interface VerifiedFacts {
  holder: string
  title: Shown
  topic: Topic
  /** in the course's source language: one course, one cover */
  coverTitle: string
  hours: string
  dates: string
  issuedOn: string
  issuer: string
  legalId: string
  mark?: string
  passMark: string
  modules: { title: Shown; lessons: Shown[] }[]
}

/** The public page of a certificate: how it stands first, then its facts, then what to do with them. */
export function VerificationPage({
  isOwn,
  children,
  ...page
}: VerificationInput & { isOwn: boolean; children?: ReactNode }) {
  const { lang, facts, code } = page
  const { t } = useTranslation('certificate')
  return (
    <div className="wrap" data-topic={facts?.topic}>
      <div className="head">
        <p className="quiet">{t('page.kicker')}</p>
      </div>
      <div className="verify">
        <div>
          <Status {...page} />
          {facts && <FactSheet lang={lang} code={code} facts={facts} />}
          {facts && <Studied lang={lang} facts={facts} isOwn={isOwn} />}
        </div>
        <aside className="stack" aria-label={t('page.aside')}>
          {children}
          {facts && (
            <>
              <h2>{t('page.matches')}</h2>
              <p>{t('page.compare')}</p>
              <p className="row">
                <a className="btn plain" href={`/${lang}/certificates/${code}.pdf`}>
                  <Icon name="download" />
                  {t('page.pdf')}
                </a>
                <a href={`/${lang}/certificates/${code}.json`}>{t('page.json')}</a>
              </p>
              <hr />
            </>
          )}
          <CodeForm lang={lang} label={t('search.other')} />
        </aside>
      </div>
    </div>
  )
}

function Status({ lang, status, checked, revokedOn, replacedOn, replacedByCode }: VerificationInput) {
  const { t } = useTranslation('certificate')
  const isGood = status === 'current'
  return (
    <>
      <h1 className={isGood ? 'state good' : 'state bad'}>
        <Icon name={isGood ? 'check' : status === 'forged' ? 'warning' : 'cross'} />
        {t(`status.${status}`)}
      </h1>
      {revokedOn && status === 'revoked' && <p className="say bad gap">{t('page.revoked', { date: revokedOn })}</p>}
      {replacedOn && status === 'replaced' && (
        <p className="say warn gap">
          {t('page.replaced', { date: replacedOn })}{' '}
          {replacedByCode && (
            <a href={`/${lang}/certificates/${replacedByCode}`}>{t('page.seeNew', { code: replacedByCode })}</a>
          )}
        </p>
      )}
      {status === 'forged' ? (
        <p className="say bad gap">{t('page.forged')}</p>
      ) : (
        <p className="small quiet gap-s">{t('page.checked', checked)}</p>
      )}
    </>
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
        <dt>{t('facts.holder')}</dt>
        <dd className="who" dir="auto">
          {facts.holder}
        </dd>
        <dt>{t('facts.course')}</dt>
        <dd>
          <Words of={facts.title} lang={lang} />
        </dd>
        <dt>{t('facts.hours')}</dt>
        <dd>{facts.hours}</dd>
        <dt>{t('facts.dates')}</dt>
        <dd className="sentence">{facts.dates}</dd>
        {facts.mark && (
          <>
            <dt>{t('facts.mark')}</dt>
            <dd className="num">{facts.mark}</dd>
          </>
        )}
        <dt>{t('facts.issuer')}</dt>
        <dd>
          {facts.issuer}
          {facts.legalId !== '' && <span className="under">{t('paper.legalId', { id: facts.legalId })}</span>}
        </dd>
        <dt>{t('facts.issued')}</dt>
        <dd>{facts.issuedOn}</dd>
        <dt>{t('facts.code')}</dt>
        <dd className="num code">{code}</dd>
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
        {facts.modules.map(({ title, lessons }) => (
          <div key={title.text}>
            <dt>
              <Words of={title} lang={lang} />
            </dt>
            {lessons.map((lesson) => (
              <dd key={lesson.text}>
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
