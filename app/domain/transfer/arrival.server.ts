// Where the files of a course wait that somebody sent, until it is taken in or refused.
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** The folder of one import; what is in it is a stranger's. */
export const arrivalFolder = (workDir: string, id: string): string => join(workDir, 'imports', id)

export const archiveFile = (folder: string): string => join(folder, 'archive.zip')
export const filesFolder = (folder: string): string => join(folder, 'files')

export async function makeArrival(workDir: string, id: string): Promise<string> {
  const folder = arrivalFolder(workDir, id)
  await mkdir(filesFolder(folder), { recursive: true })
  return folder
}

/** Safe to repeat. */
export async function removeArrival(workDir: string, id: string): Promise<void> {
  await rm(arrivalFolder(workDir, id), { recursive: true, force: true })
}
