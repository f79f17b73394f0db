import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { addModule } from '../../domain/authoring/add-part.server'
import { Line } from '../../domain/authoring/edit-lesson'
import { instructor, visitor } from '../guard.server'
import { landing } from './landing.server'
import { press, toCourse } from './press.server'

const Form = z.object({ title: Line })

/** A module is added at the end. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  return press(ctx, args, Form, (courseId, { title }) => {
    const { id } = addModule(ctx, courseId, title)
    return landing('', `new-${id}`)
  })
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return toCourse(args, lang)
}
