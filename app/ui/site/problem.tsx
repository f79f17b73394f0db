import { useTranslation } from '../kit/use-translation'
import type { Lang } from '../../platform/languages'
import { EmptyCase } from '../kit/cover'

const KINDS = {
  400: 'invalid',
  401: 'signIn',
  403: 'forbidden',
  404: 'missing',
  405: 'invalid',
  409: 'conflict',
  410: 'missing',
  413: 'tooLarge',
  415: 'invalid',
  422: 'invalid',
  429: 'tooMany',
  503: 'noRoom',
} as const
export type ProblemKind = (typeof KINDS)[keyof typeof KINDS] | 'bug'

/** Which of the calm pages belongs to a status; anything unknown is ours to mend. */
export function problemKind(status: number): ProblemKind {
  return (KINDS as Partial<Record<number, ProblemKind>>)[status] ?? (status >= 400 && status < 500 ? 'invalid' : 'bug')
}

interface Problem {
  lang: Lang
  kind: ProblemKind
  /** why, in words, where the domain said no */
  reason?: string | undefined
  /** to quote when writing to help */
  requestId?: string | undefined
  /** the address to come back to after signing in */
  next?: string | undefined
}

/** What happened, what is kept, what to do next. */
export function ProblemPage({ lang, kind, reason, requestId, next }: Problem) {
  const { t } = useTranslation('site')
  return (
    <div className="wrap problem">
      <div className="art case-wide">
        <EmptyCase isLit={kind !== 'bug' && kind !== 'noRoom'} />
      </div>
      <div className="stack read">
        <h1>{t(`problem.${kind}.title`)}</h1>
        <p>{reason ?? t(`problem.${kind}.text`)}</p>
        {kind === 'bug' && requestId && (
          <p>
            {t('problem.quote')} <b className="num">{requestId}</b>
          </p>
        )}
        <p className="row">
          {kind === 'signIn' ? (
            <a className="btn" href={`/${lang}/sign-in${next ? `?next=${encodeURIComponent(next)}` : ''}`}>
              {t('menu.signIn')}
            </a>
          ) : (
            <a className="btn" href={`/${lang}/courses`}>
              {t('problem.seeCourses')}
            </a>
          )}
          <a href={`/${lang}/help`}>{t('problem.toHelp')}</a>
        </p>
      </div>
    </div>
  )
}
