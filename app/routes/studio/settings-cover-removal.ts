import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { removeCover } from '../../domain/authoring/add-file.server'
import { instructor, visitor } from '../guard.server'
import { press, toCourse } from './press.server'

/** The picture of the course is taken away: it is drawn again. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  return press(ctx, args, z.object({}), (courseId) => {
    removeCover(ctx, courseId)
    return '/settings#cover'
  })
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return toCourse(args, lang, '/settings')
}
