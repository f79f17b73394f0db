// The setting of who sends stored files: this process, or the web server in front of it, which is told where the file
// lies once access is settled (X-Accel-Redirect of nginx, X-Sendfile of Apache and lighttpd).
import { relative, sep } from 'node:path'
import { z } from 'zod'

export const sendfileFields = {
  MEDIA_SENDFILE: z.enum(['off', 'x-accel', 'x-sendfile']).default('off'),
  // no address of the product begins so: what the web server keeps inside stands in nobody's way
  MEDIA_SENDFILE_PREFIX: z
    .string()
    .regex(/^\/_[a-z0-9_-]+\/$/, 'of the form /_media/')
    .default('/_media/'),
}

type Given = z.infer<z.ZodObject<typeof sendfileFields>> & { STORAGE: 'disk' | 's3' }

export function requireDisk({ MEDIA_SENDFILE, STORAGE }: Given, ctx: z.RefinementCtx): void {
  if (MEDIA_SENDFILE === 'off' || STORAGE === 'disk') return
  const message = 'needs STORAGE=disk: a web server cannot send files that lie in a bucket'
  ctx.addIssue({ code: 'custom', path: ['MEDIA_SENDFILE'], message })
}

/** The header by which the web server learns which file to send; `file` is an absolute path inside the media folder. */
export type Sendfile = (file: string) => { name: 'X-Accel-Redirect' | 'X-Sendfile'; value: string }

/** Undefined where this process sends the bytes itself. */
export function sendfileOf(given: Given, mediaDir: string): Sendfile | undefined {
  const prefix = given.MEDIA_SENDFILE_PREFIX
  if (given.MEDIA_SENDFILE === 'off') return undefined
  // all three servers decode the value
  if (given.MEDIA_SENDFILE === 'x-sendfile') return (file) => ({ name: 'X-Sendfile', value: encodeURI(file) })
  return (file) => ({ name: 'X-Accel-Redirect', value: encodeURI(prefix + insideOf(mediaDir, file)) })
}

function insideOf(folder: string, file: string): string {
  const path = relative(folder, file).split(sep)
  if (path[0] === '..' || path[0] === '') throw new Error('not a file of the media folder')
  return path.join('/')
}
