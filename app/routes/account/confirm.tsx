import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from '../../ui/kit/use-translation'
import { confirmEmail } from '../../domain/accounts/confirm-email.server'
import { type CodeFields, CodeForm } from '../../domain/accounts/forms'
import { mailStanding } from '../../domain/accounts/mail-states.server'
import { issuePending } from '../../domain/progress/issue-pending.server'
import { requestConfirmation } from '../../domain/accounts/request-confirmation.server'
import { CodeQuestion } from '../../ui/account/code-question'
import { MailState } from '../../ui/account/mail-state'
import { PageFrame } from '../../ui/account/page-frame'
import { ReadyCertificates } from '../../ui/account/ready-certificates'
import { useFormWords } from '../../ui/account/use-form-words'
import { Form } from '../../ui/kit/form'
import { answer, type FormAgain, read } from '../answer.server'
import { learner } from '../guard.server'
import { privateHead } from '../page-head'
import { nextOf, safeNext, withNext } from './next.server'
import { readyCertificates } from './ready-certificates.server'
import { takeTries } from './tries.server'
import { accountWords } from './words.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  const { email, emailConfirmedAt } = ctx.viewer
  const { DEMO, SMTP_URL } = ctx.visit.config
  return {
    lang: ctx.lang,
    title: accountWords(ctx.lang)('confirm.title'),
    email: email ?? '',
    isConfirmed: emailConfirmedAt !== null,
    certificates: emailConfirmedAt === null ? [] : readyCertificates(ctx.db, ctx.viewer.id, ctx.lang),
    hasOutbox: DEMO && !SMTP_URL,
    mail: emailConfirmedAt === null ? mailStanding(ctx.db, ctx.viewer.id, ['confirm']) : undefined,
    next: nextOf(args.request),
  }
}

/** Takes the code; or, where the button for it was pressed, sends another one. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  if (ctx.viewer.emailConfirmedAt !== null) return redirect(`/${ctx.lang}/confirm`, 303)
  const form = await read(args.request, CodeForm)
  return answer(ctx.lang, form, async (pressed) => {
    const next = safeNext(pressed.next)
    if ('again' in pressed) {
      await takeTries(ctx, [['confirm-mail', ctx.viewer.id]])
      requestConfirmation(ctx, { personId: ctx.viewer.id, language: ctx.lang })
      return redirect(`/${ctx.lang}/confirm${withNext(next)}`, 303)
    }
    await takeTries(ctx, [['confirm-code', ctx.viewer.id]])
    const { personId } = confirmEmail(ctx, { code: pressed.code })
    // the job that was enqueued would do the same in a moment; the person is looking now
    issuePending(ctx, { personId })
    return redirect(`/${ctx.lang}/confirm${withNext(next)}`, 303)
  })
}

export default function Confirm() {
  const { lang, email, isConfirmed, certificates, mail, hasOutbox, next } = useLoaderData<typeof loader>()
  const again = useActionData<FormAgain>()
  const { t } = useTranslation('account')
  const words = useFormWords()
  const onward = next ?? `/${lang}/learn`
  if (isConfirmed) {
    return (
      <PageFrame title={t('confirm.doneTitle')} lead={t('confirm.done', { email })}>
        <ReadyCertificates lang={lang} certificates={certificates} />
        <p className="gap">
          <a className={certificates.length > 0 ? 'btn plain' : 'btn'} href={onward}>
            {next ? t('confirm.go') : t('confirmLink.go')}
          </a>
        </p>
      </PageFrame>
    )
  }
  return (
    <PageFrame title={t('confirm.title')} lead={t('confirm.lead', { email })}>
      {!again && <MailState lang={lang} standing={mail} email={email} />}
      <Form<CodeFields> id="confirm" words={words} again={again?.form}>
        {(field) => <CodeQuestion {...field('code')} next={next} later={onward} />}
      </Form>
      <form className="form gap" method="post">
        {next && <input type="hidden" name="next" value={next} />}
        <p className="row gap">
          <span>{t('confirm.notCome')}</span>
          <button className="btn plain s" type="submit" name="again" value="1">
            {t('confirm.again')}
          </button>
          {hasOutbox && <a href={`/${lang}/outbox`}>{t('confirm.outbox')}</a>}
        </p>
      </form>
    </PageFrame>
  )
}
