import type { SubmissionResult } from '@conform-to/react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { readDraft } from '../../domain/authoring/team.server'
import { i18nFor } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import { problemKey } from '../../ui/studio/problem-key'
import { instructor, visitor } from '../guard.server'
import { saveRequest } from './save.server'
import { addressOf } from './settings-part.server'
import { stepWords } from './step-words.server'

/** A form of the studio that saves itself: what stands now, or why not, as data. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const courseId = args.params.courseId ?? ''
  const outcome = await saveRequest(ctx, courseId, args.request)
  const headers = { 'Cache-Control': 'private, no-store' }
  if (outcome.is === 'saved') {
    // until the first publication the address goes with the title
    const address = outcome.name === 'about' ? { address: addressOf(ctx, readDraft(ctx.db, courseId).document) } : {}
    return Response.json({ ...outcome.saved, ...address, steps: stepWords(ctx, courseId) }, { headers })
  }
  const { form, theirs } = outcome.again
  return Response.json(
    { is: outcome.is, errors: said(ctx.lang, form.error), ...(theirs ? { theirs } : {}) },
    { status: outcome.status, headers },
  )
}

/** What is wrong, in words, by field; what is said of the whole form is words already. */
function said(lang: Lang, error: SubmissionResult<string[]>['error']): Record<string, string[]> {
  const t = i18nFor(lang).getFixedT(lang, 'studio')
  const inWords = (name: string, codes: string[]): string[] =>
    name === '' ? codes : codes.map((code) => t(`problem.${problemKey(code)}`))
  return Object.fromEntries(Object.entries(error ?? {}).map(([name, codes]) => [name, inWords(name, codes ?? [])]))
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return redirect(`/${lang}/studio/courses/${encodeURIComponent(args.params.courseId ?? '')}`, 303)
}
