import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { removeTerm } from '../../domain/authoring/glossary.server'
import { placeQuery } from '../../ui/translation/parts'
import { instructor, visitor } from '../guard.server'
import { press, toCourse } from './press.server'
import { deskAddress, placeOf } from './translation-part.server'

/** A word of the glossary goes. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const { target } = deskAddress(args.params)
  return press(ctx, args, z.object({}), (courseId) => {
    removeTerm(ctx, courseId, args.params.termId ?? '')
    return `/translation/${target}${placeQuery(placeOf(args.request.url))}#terms`
  })
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return toCourse(args, lang, `/translation/${encodeURIComponent(args.params.target ?? '')}`)
}
