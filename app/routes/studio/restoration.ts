import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { restorePart } from '../../domain/authoring/restore-part.server'
import { instructor, visitor } from '../guard.server'
import { press, toCourse } from './press.server'

/** Something from the trash goes back to its place. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  return press(ctx, args, z.object({}), (courseId) => {
    restorePart(ctx, courseId, args.params.trashId ?? '')
    return '/trash'
  })
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return toCourse(args, lang, '/trash')
}
