// All or nothing: where making something fails half-way, what was made of it goes.
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Runs the work; where it throws, whatever appeared in the folder meanwhile is removed before the error goes on. */
export async function allOrNothing<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const before = new Set(await readdir(folder))
  try {
    return await work()
  } catch (error) {
    const made = (await readdir(folder)).filter((name) => !before.has(name))
    await Promise.all(made.map((name) => rm(join(folder, name), { recursive: true, force: true })))
    throw error
  }
}
