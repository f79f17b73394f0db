import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from '../../ui/kit/use-translation'
import { findAffiliation } from '../../domain/accounts/affiliation.server'
import { changeProfile } from '../../domain/accounts/change-profile.server'
import { hasLearningMail, wantsMail } from '../../domain/accounts/consent.server'
import { type ProfileFields, ProfileForm } from '../../domain/accounts/forms'
import { sharedWith } from '../../domain/accounts/sharing.server'
import { AccountSession } from '../../ui/account/account-session'
import { EmailState } from '../../ui/account/email-state'
import { LearningMail, Workplace } from '../../ui/account/account-parts'
import { PageFrame } from '../../ui/account/page-frame'
import { ProfileQuestions } from '../../ui/account/profile-questions'
import { useFormWords } from '../../ui/account/use-form-words'
import { CertificateLinks } from '../../ui/certificate/certificate-links'
import { GroupMail } from '../../ui/groups/group-mail'
import { Form } from '../../ui/kit/form'
import { PersonalPart } from '../../ui/privacy/personal-part'
import { answer, type FormAgain, read } from '../answer.server'
import { learner } from '../guard.server'
import { privateHead } from '../page-head'
import { emailStanding } from './changing-email.server'
import { accountWords } from './words.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

/** After which press the page is shown. */
const NOTICES = ['saved', 'password', 'email'] as const

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  const { name, country, language } = ctx.viewer
  const asked = new URL(args.request.url).searchParams
  return {
    lang: ctx.lang,
    title: accountWords(ctx.lang)('account.title'),
    profile: { name, country, language },
    email: emailStanding(ctx),
    workplace: findAffiliation(ctx.db, ctx.viewer.id)?.institution.name,
    since: sharedWith(ctx.db, ctx.viewer.id)?.since,
    wantsMail: hasLearningMail(ctx.db, ctx.viewer.id),
    wantsGroupMail: wantsMail(ctx.db, ctx.viewer.id, 'group-mail'),
    notice: NOTICES.find((one) => asked.has(one)),
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const form = await read(args.request, ProfileForm)
  return answer(ctx.lang, form, (profile) => {
    changeProfile(ctx, profile)
    return redirect(`/${ctx.lang}/account?saved`, 303)
  })
}

export default function Account() {
  const { lang, profile, email, notice, workplace, since, wantsMail, wantsGroupMail } = useLoaderData<typeof loader>()
  const again = useActionData<FormAgain>()
  const { t } = useTranslation(['account', 'address'])
  return (
    <PageFrame title={t('account.title')}>
      {notice && !again && (
        <output className="say good notice">
          {notice === 'email' ? t('address:saved') : t(notice === 'saved' ? 'account.saved' : 'account.passwordSaved')}
        </output>
      )}
      <section className="account-part" aria-labelledby="profile-title">
        <h2 id="profile-title">{t('account.profile')}</h2>
        <Form<ProfileFields> id="profile" words={useFormWords()} again={again?.form} values={profile}>
          {(field) => <ProfileQuestions field={field} lang={lang} />}
        </Form>
      </section>
      <EmailState lang={lang} {...email} />
      <CertificateLinks lang={lang} />
      <Workplace lang={lang} name={workplace} since={since} timeZone={email.timeZone} />
      {email.email !== null && (
        <LearningMail lang={lang} isWanted={wantsMail} hasAddress={email.confirmedAt !== null} />
      )}
      {email.email !== null && <GroupMail lang={lang} isWanted={wantsGroupMail} />}
      <AccountSession lang={lang} />
      <PersonalPart lang={lang} />
    </PageFrame>
  )
}
