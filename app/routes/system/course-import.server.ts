// POST /{lang}/studio/import/file: a course comes as a zip or a folder. The request ends once it is taken in or refused, or
// after some seconds: its page then tells how far it is.
import { finished } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { makeArrival, removeArrival } from '../../domain/transfer/arrival.server'
import { isSettled } from '../../domain/transfer/import-queries.server'
import type { ImportProblem } from '../../domain/transfer/import-problems'
import { largestImport } from '../../domain/transfer/import-size'
import { sendImport } from '../../domain/transfer/send-import.server'
import type { Call } from '../../platform/http-handler'
import { newId } from '../../platform/ids'
import { limit, limitKey } from '../../platform/limits'
import { boundaryOf, BrokenForm } from '../../platform/multipart'
import { isNoRoom } from '../../platform/no-room'
import { type ImportBody, readImport, TooLarge } from './import-body.server'
import { instructorOf, redirect, type StaffCall } from './staff-door.server'

const WAIT_MS = 8_000
const LOOK_MS = 150
const DRAIN_MS = 60_000
/** Beside the files: the lines between the parts of the form. */
const FORM_BYTES = 4 * 1024 * 1024

export async function answerCourseImport(call: Call): Promise<void> {
  const { req, res, site } = call
  const door = await instructorOf(call)
  if (!door) return
  const back = (why: ImportProblem): void => redirect(res, `/${door.lang}/studio/import?problem=${why}`)
  const boundary = boundaryOf(req.headers['content-type'])
  if (boundary === undefined) return void (await drained(call), back('form'))
  const mostBytes = largestImport(site.config) + FORM_BYTES
  if (Number(req.headers['content-length'] ?? 0) > mostBytes) return void (await drained(call), back('too-large'))
  const left = await limit(site.db, 'upload-person', limitKey(site.keys, door.personId))
  if (!left.ok) return void (await drained(call), back('too-many'))
  const id = newId()
  try {
    const folder = await makeArrival(site.config.workDir, id)
    const body = await readImport(req, { boundary, folder, mostBytes })
    const isQueued = take(door, id, body)
    if (!isQueued) await removeArrival(site.config.workDir, id)
    if (body.name === undefined) return back('nothing')
    await settled(call, id)
    redirect(res, `/${door.lang}/studio/import/${id}`)
  } catch (error) {
    await removeArrival(site.config.workDir, id)
    // the sender went away: there is nobody to tell
    if (req.destroyed && !req.complete) return void res.destroy()
    const why = wordOf(error)
    if (why === undefined) throw error
    await drained(call)
    back(why)
  }
}

/** Records what came, and whether there is anything to look at. */
function take({ ctx }: StaffCall, id: string, { name, form, mayLack, refusal }: ImportBody): boolean {
  if (name === undefined) return false
  sendImport(ctx, { id, name, form, mayLack, ...(refusal ? { refusal } : {}) })
  return refusal === undefined
}

function wordOf(error: unknown): ImportProblem | undefined {
  if (error instanceof TooLarge) return 'too-large'
  if (error instanceof BrokenForm) return 'form'
  return isNoRoom(error) ? 'no-room' : undefined
}

/** Until the course is taken in or refused, or asks something; not for ever. */
async function settled({ site, res }: Call, id: string): Promise<void> {
  const until = Date.now() + WAIT_MS
  while (Date.now() < until && !res.destroyed && !isSettled(site.db, id)) await pause(LOOK_MS)
}

/** A browser reads no answer before all it has to say was taken. Whoever sends too much for that is cut off. */
async function drained({ req }: Call): Promise<void> {
  req.resume()
  if (!req.complete)
    await Promise.race([finished(req).catch(() => undefined), pause(DRAIN_MS, undefined, { ref: false })])
}
