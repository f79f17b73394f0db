// Holds a file while the process lives: many hold it together, or one alone. It is SQLite's own lock on an empty database:
// the system lets go of it however the process ends, kill -9 and a power cut included, so that no mark is ever left behind.
import { openBare } from './client'

export interface Hold {
  release(): void
}

// A connection that nobody refers to is closed by the garbage collector, and the hold with it.
const held = new Set<unknown>()

/** Undefined where somebody holds it the other way; waits a moment, no longer. Throws where the file cannot be opened. */
export function hold(file: string, how: 'together' | 'alone'): Hold | undefined {
  const client = openBare(file)
  try {
    client.pragma('busy_timeout = 300')
    client.pragma('journal_mode = memory') // nothing is ever written: no second file beside it
    client.exec(how === 'alone' ? 'begin exclusive' : 'begin')
    // the lock that is shared comes with the first read, and stays to the end of the transaction
    client.prepare('select count(*) from sqlite_master').get()
  } catch (error) {
    client.close()
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) return undefined
    throw error
  }
  held.add(client)
  return {
    release() {
      held.delete(client)
      client.close()
    },
  }
}
