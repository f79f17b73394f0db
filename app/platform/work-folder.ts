// A folder for the files of one piece of work, gone when the work is. What a killed process left goes with the next one.
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Longer than any work takes. */
const LEFT_OVER_MS = 48 * 3_600_000

/** Calls `work` with a new folder inside `parent`, and removes it afterwards, however it went. */
export async function inWorkFolder<T>(parent: string, work: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(parent, { recursive: true })
  await removeLeftOvers(parent)
  const folder = await mkdtemp(join(parent, 'work-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function removeLeftOvers(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const folder = join(parent, name)
    const found = name.startsWith('work-') ? await stat(folder).catch(() => undefined) : undefined
    if (found && found.mtimeMs < Date.now() - LEFT_OVER_MS) await rm(folder, { recursive: true, force: true })
  }
}
