import type { LoaderFunctionArgs } from '@remix-run/node'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { copyFile, findOwnCopy } from '../../domain/privacy/copies.server'
import { disposition } from '../../platform/http-bytes'
import { translator } from '../../platform/i18n'
import { learner } from '../guard.server'

/** The file, for the person it is about and nobody else: to all others it is not there. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  const copy = findOwnCopy(ctx.db, { id: args.params.copyId ?? '', personId: ctx.viewer.id, now: ctx.now })
  if (copy?.finishedAt == null) throw new Response(null, { status: 404 })
  const file = copyFile(ctx.visit.config.exportsDir, copy.id)
  const size = await stat(file).then(
    (found) => found.size,
    () => undefined,
  )
  if (size === undefined) throw new Response(null, { status: 404 })
  return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Length': String(size),
      'Content-Disposition': disposition(`${translator(ctx.lang)('personal:copy.name')}.zip`),
      'Cache-Control': 'private, no-store',
    },
  })
}
