// /{lang}/coordinate/exports/<id>/<name>: a file of the report, sent while the worker still writes it. A reader that is
// faster than the writer waits for it; what breaks half-way must not look like a whole file.
import { open } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { once } from 'node:events'
import { coordinatorScope } from '../../domain/accounts/queries.server'
import { exportFile, findOwnExport } from '../../domain/reports/exports.server'
import { answerStatus } from '../../platform/http-answer'
import { disposition } from '../../platform/http-bytes'
import type { Call } from '../../platform/http-handler'
import { BYTES_POLICY } from '../../platform/http-security'
import { coordinatorOf, type StaffCall } from './staff-door.server'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
}
const LOOK_MS = 60
/** A file that does not grow for so long, and whose writer tells no new row, has lost its writer. */
const PATIENCE_MS = 120_000
const PIECE = 256 * 1024

export async function answerReportFile(call: Call): Promise<void> {
  const { res, params, site } = call
  const door = await coordinatorOf(call)
  if (!door) return
  const found = () => find(door, params.id ?? '')
  const first = found()
  if (!first || first.failedAt !== null || params.name?.split('.').at(-1) !== first.form) return answerStatus(res, 404)
  res.writeHead(200, {
    'Content-Type': TYPES[first.form],
    'Content-Disposition': disposition(params.name),
    'Content-Security-Policy': BYTES_POLICY,
    'Cache-Control': 'private, no-store',
    ...(first.bytes === null ? {} : { 'Content-Length': first.bytes }),
  })
  const isWhole = await send(call, exportFile(site.config.exportsDir, first), found).catch(() => false)
  if (isWhole) res.end()
  else res.destroy()
}

const find = ({ ctx, personId }: StaffCall, id: string) => {
  const scope = coordinatorScope(ctx.db, ctx.actor)
  // the moment is that of the request: a file does not expire while it is sent
  return scope && findOwnExport(ctx.db, { id, personId, scope, now: ctx.now })
}

/** Sends what is there and what comes; true once the whole file was sent. */
async function send({ res }: Call, path: string, look: () => ReturnType<typeof find>): Promise<boolean> {
  const piece = Buffer.allocUnsafe(PIECE)
  let offset = 0
  let file: Awaited<ReturnType<typeof open>> | undefined
  let rows = 0
  try {
    for (let waitedMs = 0; waitedMs < PATIENCE_MS && !res.destroyed;) {
      // asked before reading: what is finished by now is read to its end
      const now = look()
      if (!now || now.failedAt !== null) return false
      file ??= await open(path, 'r').catch(() => undefined)
      const { bytesRead } = file ? await file.read(piece, 0, PIECE, offset) : { bytesRead: 0 }
      if (bytesRead > 0) {
        offset += bytesRead
        waitedMs = 0
        if (!res.write(Uint8Array.prototype.slice.call(piece, 0, bytesRead))) await drained(res)
      } else if (now.finishedAt !== null) return offset === now.bytes
      else {
        // a signed record is drawn whole before its first byte is written
        waitedMs = now.rowsWritten > rows ? 0 : waitedMs + LOOK_MS
        rows = now.rowsWritten
        await pause(LOOK_MS)
      }
    }
    return false
  } finally {
    await file?.close()
  }
}

async function drained(res: Call['res']): Promise<void> {
  const gone = new AbortController()
  const stop = () => gone.abort()
  res.once('close', stop)
  await once(res, 'drain', { signal: gone.signal }).finally(() => res.off('close', stop))
}
