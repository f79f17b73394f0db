import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findAffiliation } from '../../domain/accounts/affiliation.server'
import { type ChoosePasswordFields, ChoosePasswordForm } from '../../domain/accounts/forms'
import { findTicketHolder, takeCard } from '../../domain/accounts/take-card.server'
import { hashPassword } from '../../platform/password'
import { PageFrame } from '../../ui/account/page-frame'
import { SharedTick } from '../../ui/account/shared-tick'
import { useFormWords } from '../../ui/account/use-form-words'
import { TextField, TickField } from '../../ui/kit/field'
import { Form } from '../../ui/kit/form'
import { useTranslation } from '../../ui/kit/use-translation'
import { answer, type FormAgain, read } from '../answer.server'
import { visitor } from '../guard.server'
import { privateHead } from '../page-head'
import { nextOf } from './next.server'
import { matchPassword, signedIn } from './signing-in.server'
import { forgiveTries, linkTries, takeTries } from './tries.server'
import { accountWords } from './words.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

/** Reached from the sign-in with the code of an access card; the code is spent only once a password is chosen. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const holder = findTicketHolder(ctx.db, ctx.keys, args.params.ticket ?? '', ctx.now)
  const isOpen = holder !== undefined && !holder.isUsed
  if (ctx.viewer && !isOpen && args.request.method === 'GET') throw redirect(`/${ctx.lang}/learn`)
  const title = accountWords(ctx.lang)(isOpen ? 'card.chooseTitle' : 'card.oldTitle')
  const place = new URL(args.request.url).searchParams.get('place') === 'shared' ? 'shared' : ''
  const person = isOpen
    ? {
        name: holder.person.name,
        accessName: holder.person.accessName ?? '',
        institution: findAffiliation(ctx.db, holder.person.id)?.institution.name,
      }
    : undefined
  return { lang: ctx.lang, title, person, place, next: nextOf(args.request) }
}

/** Pressed twice, the second press finds the password chosen and signs in with it. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await visitor(args)
  const form = await read(args.request, ChoosePasswordForm)
  return answer(ctx.lang, form, async ({ newPassword, place, next, shares }) => {
    await takeTries(ctx, linkTries(ctx))
    const ticket = args.params.ticket ?? ''
    const holder = findTicketHolder(ctx.db, ctx.keys, ticket, ctx.now)
    const accessName = holder?.person.accessName ?? ''
    const known = holder?.isUsed ? await matchPassword(ctx, accessName, newPassword) : undefined
    if (known !== undefined) return signedIn(ctx, known, next, place, 'password')
    const { personId } = takeCard(ctx, {
      ticket,
      passwordHash: await hashPassword(newPassword),
      isShared: shares === 'yes',
    })
    await forgiveTries(ctx, accessName)
    return signedIn(ctx, personId, next, place, 'password')
  })
}

export default function ChoosePassword() {
  const { lang, person, place, next } = useLoaderData<typeof loader>()
  const again = useActionData<FormAgain>()
  const { t } = useTranslation(['account', 'register'])
  const words = useFormWords()
  if (!person) {
    return (
      <PageFrame title={t('card.oldTitle')} lead={t('card.old')}>
        <a className="btn" href={`/${lang}/sign-in`}>
          {t('signIn.title')}
        </a>
      </PageFrame>
    )
  }
  return (
    <PageFrame title={t('card.chooseTitle')} lead={t('card.choose')}>
      <p className="holder" dir="auto">
        {person.name}
      </p>
      <p className="gap-s">
        {t('card.userName')}: <b className="num">{person.accessName}</b>
      </p>
      <div className="gap">
        <Form<ChoosePasswordFields> id="choose" words={words} again={again?.form} values={{ place }}>
          {(field) => (
            <>
              {/* password managers keep the new password with this name */}
              <input type="hidden" autoComplete="username" value={person.accessName} />
              <TextField
                {...field('newPassword')}
                label={t('card.password')}
                hint={t('field.passwordHint')}
                type="password"
                autoComplete="new-password"
              />
              <SharedTick {...field('place')} />
              {person.institution !== undefined && (
                <TickField
                  {...field('shares')}
                  says="yes"
                  label={t('register:sharing.tick', { name: person.institution })}
                  hint={t('register:sharing.tickHint')}
                />
              )}
              {next && <input type="hidden" name="next" value={next} />}
              <button className="btn gap" type="submit">
                {t('card.button')}
              </button>
            </>
          )}
        </Form>
      </div>
    </PageFrame>
  )
}
