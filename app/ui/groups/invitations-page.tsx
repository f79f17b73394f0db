import type { ShownInvitation } from '../../domain/cohorts/cohort'
import { LANGUAGE_NAMES, LANGUAGES, type Lang } from '../../platform/languages'
import { type FieldState, SelectField } from '../kit/field'
import { formatDate, formatNumber } from '../kit/format'
import { type Answered, Summary } from '../kit/form'
import { Tag } from '../kit/tag'
import { useTranslation } from '../kit/use-translation'
import { Pager, queryOf } from '../register/parts'
import { Problem } from './group-fields'
import { useGroupWords } from './use-group-words'

export interface InvitationsInput {
  lang: Lang
  timeZone: string
  group: { id: string; name: string }
  press: string
  mostLines: number
  rows: ShownInvitation[]
  page: number
  pages: number
}

/** A list to invite with, and whom the group has invited. */
export function InvitationsPage({ again, ...page }: InvitationsInput & { again: Answered | undefined }) {
  const { lang, group, mostLines } = page
  const { t } = useTranslation('groups')
  return (
    <div className="wrap">
      <div className="head">
        <p className="crumb small">
          <a href={`/${lang}/coordinate/groups/${group.id}`} dir="auto">
            {t('backTo', { name: group.name })}
          </a>
        </p>
        <h1>{t('list.title')}</h1>
        <p className="wt">{t('list.lead')}</p>
      </div>
      <p className="read">{t('list.columns')}</p>
      <details className="gap-s">
        <summary>{t('list.example')}</summary>
        <pre className="sample" tabIndex={0}>
          {t('list.sample')}
        </pre>
      </details>
      <SendForm {...page} again={again} />
      <p className="small quiet gap-s">{t('list.most', { n: formatNumber(mostLines, lang) })}</p>
      <Already {...page} />
    </div>
  )
}

function SendForm({ lang, press, again }: InvitationsInput & { again: Answered | undefined }) {
  const { t } = useTranslation('groups')
  const words = useGroupWords()
  const field = (name: 'file' | 'language'): FieldState => {
    const code = again?.error?.[name]?.[0]
    const typed = again?.initialValue?.[name]
    return {
      id: `list-${name}`,
      name,
      value: typeof typed === 'string' ? typed : lang,
      problem: code === undefined ? undefined : words.problem(code),
    }
  }
  const file = field('file')
  const wrong = (['file', 'language'] as const).map(field).filter(({ problem }) => problem !== undefined)
  const languages = LANGUAGES.map((one) => ({ value: one, label: LANGUAGE_NAMES[one] }))
  return (
    <form className="form gap" method="post" encType="multipart/form-data" noValidate>
      <Summary id="list-oops" words={words} problems={wrong} refusals={again?.error?.[''] ?? []} />
      <input type="hidden" name="press" value={press} />
      <div className={file.problem ? 'field wrong' : 'field'}>
        <label htmlFor={file.id}>{t('list.file')}</label>
        <Problem of={file} />
        <input
          type="file"
          id={file.id}
          name="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          required
          aria-invalid={file.problem ? true : undefined}
          aria-describedby={file.problem ? `${file.id}-problem` : undefined}
        />
      </div>
      <SelectField
        {...field('language')}
        label={t('list.language')}
        hint={t('list.languageHint')}
        groups={[{ choices: languages }]}
      />
      <button className="btn gap" type="submit">
        {t('list.read')}
      </button>
    </form>
  )
}

const KINDS = { waiting: undefined, sent: undefined, failed: 'bad', joined: 'good' } as const

function Already({ lang, timeZone, group, rows, page, pages }: InvitationsInput) {
  const { t } = useTranslation('groups')
  const here = `/${lang}/coordinate/groups/${group.id}/invitations`
  return (
    <section className="part" id="already" aria-labelledby="already-title">
      <h2 id="already-title">{t('list.already')}</h2>
      {rows.length === 0 ? (
        <p className="read quiet">{t('list.none')}</p>
      ) : (
        <div className="scroll" tabIndex={0} role="region" aria-labelledby="already-title">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('list.email')}</th>
                <th scope="col">{t('list.name')}</th>
                <th scope="col">{t('list.state')}</th>
                <th scope="col">{t('list.when')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, email, name, state, invitedAt }) => (
                <tr key={id}>
                  <th scope="row" dir="auto">
                    {email}
                  </th>
                  <td dir="auto">{name ?? '–'}</td>
                  <td>
                    <Tag {...(KINDS[state] ? { kind: KINDS[state] } : {})}>{t(`list.invitation.${state}`)}</Tag>
                  </td>
                  <td className="whole">{formatDate(invitedAt, lang, timeZone)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager
        page={page}
        pages={pages}
        hasMore={page < pages}
        to={(n) => `${here}${queryOf({ page: n > 1 ? n : undefined })}#already`}
      />
    </section>
  )
}
