// Resumable uploads by the tus protocol: bytes go into a folder of this machine and stay there, whoever cuts the line or
// ends the process. Who may upload what is settled by the door before this is asked.
import { open, rm, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { FileStore } from '@tus/file-store'
import { Metadata, type ServerOptions, Server } from '@tus/server'
import type { Db } from './db'
import { giveLock, keepLock, LEASE_MS, takeLock } from './locks'
import { log } from './log'
import { isNoRoom, whereRoom } from './no-room'

type TusRequest = Parameters<NonNullable<ServerOptions['onIncomingRequest']>>[0]
type Locker = Extract<ServerOptions['locker'], { newLock: unknown }>

const TRY_MS = 150
const LOOK_MS = 700

export interface TusPorts {
  folder: string
  /** of the addresses, without a slash at the end */
  path: string
  origin: string
  db: Db
  /** all bytes are on the disk; what it throws is a 500, and the client asks again */
  received(id: string): void
}

export interface TusServer {
  /** `newId`: the id of the upload that a POST creates */
  handle(req: IncomingMessage, res: ServerResponse, newId?: string): Promise<void>
  /** Bytes that have arrived; undefined where there are none of this id. */
  sizeOf(id: string): Promise<number | undefined>
}

export function tusServer(ports: TusPorts): TusServer {
  const { folder } = ports
  const ids = new WeakMap<IncomingMessage, string>()
  const nodeRequest = (request: TusRequest): IncomingMessage => request.runtime!.node!.req as IncomingMessage
  const server = new Server({
    path: ports.path,
    relativeLocation: true,
    allowedOrigins: [ports.origin],
    datastore: new FileStore({ directory: folder }),
    locker: sharedLocker(ports.db),
    namingFunction: (request) => ids.get(nodeRequest(request)) ?? '',
    onUploadFinish: async (_request, { id }) => {
      await flush(uploadFile(folder, id))
      ports.received(id)
      return {}
    },
    // A full disk is the one failure that whoever sends can do something about: wait, and go on at the offset. What else
    // an error says of this machine is for nobody outside it.
    onResponseError: async (_request, error) => {
      const isOwn = 'status_code' in error
      // the store has one word for all that goes wrong in writing, and says it where the pipe to it did not break first
      const isFull = isNoRoom(error) || (isOwn && /receiving the file/.test(String(error.body)))
      if (isFull) return { status_code: 507, body: 'no room\n' }
      return isOwn ? undefined : { status_code: 500, body: 'failed\n' }
    },
  })
  return {
    async handle(req, res, newId) {
      if (newId !== undefined) ids.set(req, newId)
      await server.handle(req, res)
    },
    sizeOf: async (id) => (await stat(uploadFile(folder, id)).catch(() => undefined))?.size,
  }
}

/** What the client calls the file; undefined where its words are no metadata or name none. */
export function announcedName(metadata: string): string | undefined {
  try {
    return Metadata.parse(metadata).filename ?? undefined
  } catch {
    return undefined
  }
}

export const uploadFile = (folder: string, id: string): string => join(folder, id)

/** Removes what arrived under an id; safe to repeat. */
export async function removeUpload(folder: string, id: string): Promise<void> {
  await rm(uploadFile(folder, id), { force: true })
  await rm(`${uploadFile(folder, id)}.json`, { force: true })
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Held while bytes of it come in. */
export const uploadLock = (id: string): string => `upload ${id}`

/** The library's own lock lives in one process; two processes on one upload would mix their bytes. */
function sharedLocker(db: Db): Locker {
  return {
    newLock(id) {
      const name = uploadLock(id)
      let token: string | undefined
      let look: NodeJS.Timeout | undefined
      return {
        async lock(signal, requestRelease) {
          const until = Date.now() + 3 * LEASE_MS
          while ((token = takeLock(db, name)) === undefined) {
            // 423, and the client comes again: nobody hangs on a line that a dead phone holds
            if (signal.aborted || Date.now() > until) throw { status_code: 423, body: 'locked\n' }
            await pause(TRY_MS)
          }
          look = setInterval(() => {
            if (!isStillHeld(db, name, token ?? '')) void requestRelease()
          }, LOOK_MS)
        },
        async unlock() {
          clearInterval(look)
          // where that cannot be written, the lease ends by itself
          await whereRoom(() => token && giveLock(db, name, token))
        },
      }
    },
  }
}

/** A timer's question: what it throws would end the process, so a lock that cannot be renewed counts as wanted. */
function isStillHeld(db: Db, name: string, token: string): boolean {
  try {
    return keepLock(db, name, token) === 'held'
  } catch (error) {
    log.warn({ reason: error instanceof Error ? error.name : 'unknown' }, 'a lock could not be renewed')
    return false
  }
}
