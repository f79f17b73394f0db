// The keys as they are now, for processes that run for months: whoever rotates them writes into the folder, and every
// process reads it again within a second. What it gives out stays as it is: one act signs and names one key.
import { statSync } from 'node:fs'
import { type Keyring, readKeys } from './keys'
import { log } from './log'

const LOOK_MS = 1_000
/** Two changes within one tick of the file system's clock have one time: a folder that changed just now is read once more. */
const SETTLES_MS = 2_000

/** Throws where there are no keys yet; a folder that cannot be read later leaves the keys of before. */
export function watchKeys(dir: string, now: () => number = Date.now): () => Keyring {
  let { keys, changedAt, isSettled } = look(dir, now())
  let lookedAt = now()
  return () => {
    if (Math.abs(now() - lookedAt) < LOOK_MS) return keys
    lookedAt = now()
    try {
      if (isSettled && statSync(dir).mtimeMs === changedAt) return keys
      ;({ keys, changedAt, isSettled } = look(dir, now()))
    } catch (error) {
      log.error({ err: error }, 'the keys could not be read again')
    }
    return keys
  }
}

function look(dir: string, now: number) {
  const changedAt = statSync(dir).mtimeMs
  return { changedAt, keys: readKeys(dir), isSettled: now - changedAt > SETTLES_MS }
}
