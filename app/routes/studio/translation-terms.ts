import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { addTerm } from '../../domain/authoring/glossary.server'
import { TermForm } from '../../domain/authoring/glossary'
import { readDraft } from '../../domain/authoring/team.server'
import { instructor, visitor } from '../guard.server'
import { press, toCourse } from './press.server'
import { deskAddress, placeOf } from './translation-part.server'
import { placeQuery } from '../../ui/translation/parts'

/** A word of the field, and how it is said. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const { target } = deskAddress(args.params)
  return press(ctx, args, TermForm, (courseId, { id, source, target: said, note }) => {
    const from = readDraft(ctx.db, courseId).document.source
    addTerm(ctx, courseId, from, { id, words: { [from]: source, [target]: said }, ...(note ? { note } : {}) })
    return `/translation/${target}${placeQuery(placeOf(args.request.url))}#terms`
  })
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return toCourse(args, lang, `/translation/${encodeURIComponent(args.params.target ?? '')}`)
}
