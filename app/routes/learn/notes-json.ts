import type { LoaderFunctionArgs } from '@remix-run/node'
import { learner } from '../guard.server'
import { notesFile } from './notes-file.server'

/** All notes of the person who asks, to take elsewhere. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  const exportedAt = new Date(ctx.now).toISOString()
  return notesFile(ctx, {
    end: 'json',
    mediaType: 'application/json',
    write: ({ courses }) => `${JSON.stringify({ exportedAt, courses }, null, 2)}\n`,
  })
}
