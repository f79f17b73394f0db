import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findAffiliation } from '../../domain/accounts/affiliation.server'
import { declareAffiliation } from '../../domain/accounts/declare-affiliation.server'
import { endAffiliation } from '../../domain/accounts/end-affiliation.server'
import { type WorkplaceFields, WorkplaceForm } from '../../domain/accounts/forms'
import { isCountry } from '../../domain/accounts/rules'
import { sharedWith } from '../../domain/accounts/sharing.server'
import { offerInstitutions } from '../../domain/institutions/offer-institutions.server'
import { programme } from '../../domain/settings/queries.server'
import { CountryChoice, InstitutionField, InstitutionSearch, JobAreaField } from '../../ui/account/institution-fields'
import { PageFrame } from '../../ui/account/page-frame'
import { SharingPart } from '../../ui/account/sharing-part'
import { useFormWords } from '../../ui/account/use-form-words'
import { Form } from '../../ui/kit/form'
import { useTranslation } from '../../ui/kit/use-translation'
import { answer, type FormAgain, read } from '../answer.server'
import { learner } from '../guard.server'
import { privateHead } from '../page-head'
import { accountWords } from './words.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  const now = findAffiliation(ctx.db, ctx.viewer.id)
  const { searchParams } = new URL(args.request.url)
  const asked = searchParams.get('country') ?? ''
  const words = searchParams.get('museum')?.slice(0, 100) ?? ''
  const country = isCountry(asked) ? asked : (now?.institution.country ?? ctx.viewer.country)
  return {
    lang: ctx.lang,
    title: accountWords(ctx.lang)('workplace.title'),
    country,
    words,
    offered: offerInstitutions(ctx.db, country, { words, chosen: now?.institution.id }),
    isSaved: searchParams.has('saved'),
    since: sharedWith(ctx.db, ctx.viewer.id)?.since,
    timeZone: programme(ctx.db).reportTimeZone,
    now: now && { institutionId: now.institution.id, name: now.institution.name, jobArea: now.jobArea ?? '' },
  }
}

/** Says where one works; or, where the button for it was pressed, that one no longer does. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const form = await read(args.request, WorkplaceForm)
  return answer(ctx.lang, form, (said) => {
    if ('ends' in said) endAffiliation(ctx)
    else declareAffiliation(ctx, { personId: ctx.viewer.id, ...said })
    // whoever has just said where they work is asked whether anything is shared with it
    const isAsked = !('ends' in said) && sharedWith(ctx.db, ctx.viewer.id) === undefined
    return redirect(`/${ctx.lang}/account${isAsked ? '/workplace' : ''}?saved`, 303)
  })
}

export default function Workplace() {
  const { lang, country, words: typed, offered, now, isSaved, since, timeZone } = useLoaderData<typeof loader>()
  const again = useActionData<FormAgain>()
  const { t } = useTranslation(['account', 'register'])
  const words = useFormWords()
  return (
    <PageFrame title={t('workplace.title')} lead={t('workplace.lead')}>
      {isSaved && now && !again && <output className="say good notice">{t('register:sharing.saved')}</output>}
      <CountryChoice lang={lang} country={country} />
      {offered.isLong && <InstitutionSearch lang={lang} country={country} words={typed} {...offered} />}
      {offered.all === 0 && <p className="read gap">{t('workplace.none')}</p>}
      {offered.found.length > 0 && (
        <div className="gap">
          <Form<WorkplaceFields> id="workplace" words={words} again={again?.form} {...(now ? { values: now } : {})}>
            {(field) => (
              <>
                <InstitutionField
                  {...field('institutionId')}
                  institutions={offered.found}
                  choose={t('workplace.institutionChoose')}
                />
                <JobAreaField {...field('jobArea')} />
                <p className="row gap">
                  <button className="btn" type="submit">
                    {t('account.save')}
                  </button>
                  <a href={`/${lang}/account`}>{t('password.back')}</a>
                </p>
              </>
            )}
          </Form>
        </div>
      )}
      {now && (
        <form className="form gap" method="post">
          <p className="row">
            <span>{t('workplace.ending', { name: now.name })}</span>
            <button className="btn plain s" type="submit" name="ends" value="1">
              {t('workplace.end')}
            </button>
          </p>
        </form>
      )}
      <p className="read quiet gap">{t('workplace.missing')}</p>
      {now && (
        <SharingPart
          lang={lang}
          institution={{ id: now.institutionId, name: now.name }}
          since={since}
          timeZone={timeZone}
        />
      )}
    </PageFrame>
  )
}
