import type { ServerBuild } from '@remix-run/node'
import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../../tests/support/database'
import { isNoRoom, whereRoom } from './no-room'
import { calmWithoutRoom } from './no-room-pages'

function caught(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  return undefined
}

/** What SQLite says of a file that may not grow. */
function fullDatabase(): unknown {
  const db = freshDatabase().$client
  db.exec('create table t (a)')
  db.pragma(`max_page_count = ${String(db.pragma('page_count', { simple: true }))}`)
  return caught(() => db.prepare('insert into t values (zeroblob(100000))').run())
}

describe('no room', () => {
  it('is known from the disk and from the database, wrapped or not', () => {
    const disk = caught(() => writeFileSync('/dev/full', 'x'))
    for (const error of [disk, fullDatabase()]) {
      expect(isNoRoom(error)).toBe(true)
      expect(isNoRoom(new Error('while saving', { cause: error }))).toBe(true)
    }
    for (const error of [new Error('ENOSPC'), caught(() => writeFileSync('/no/such', 'x')), undefined, 'x'])
      expect(isNoRoom(error)).toBe(false)
  })

  it('lets what may be left undone be left, and nothing else', async () => {
    await whereRoom(() => Promise.reject(fullDatabase()))
    await expect(whereRoom(() => Promise.reject(new Error('other')))).rejects.toThrow('other')
  })

  it('is a 503 of a page, in a loader and in an action; other faults stay what they are', async () => {
    const module = {
      loader: () => {
        throw fullDatabase()
      },
      action: () => Promise.reject(new Error('a bug')),
    }
    const build = { routes: { page: { id: 'page', path: 'a', module } } } as unknown as ServerBuild
    const calm = calmWithoutRoom(build).routes.page!.module as unknown as Record<
      'loader' | 'action',
      () => Promise<unknown>
    >
    const reply = await calm.loader().catch((error: unknown) => error as Response)
    expect(reply).toMatchObject({ status: 503 })
    await expect(calm.action()).rejects.toThrow('a bug')
  })
})
