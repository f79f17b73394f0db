// Makes a course folder canonical: its texts are written in their one form. Media and files that are not of the course
// stay as they are.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filesBelow } from '../../platform/files-below'
import { folderFiles } from './folder-files'
import { type ReadCourse, readCourseFolder } from './read-folder.server'

export interface FixedFolder {
  problems: ReadCourse['problems']
  /** false where an error stands in the way: nothing was written */
  isDone: boolean
  /** names of the files that were written anew */
  changed: string[]
  /** files that are not of the course: they stay, and do not travel */
  others: string[]
}

/** Writes what differs. A folder that is canonical is not touched. */
export async function fixFolder(folder: string): Promise<FixedFolder> {
  const { draft, problems } = await readCourseFolder(folder)
  if (!draft) return { problems, isDone: false, changed: [], others: [] }
  const { texts, media } = folderFiles(draft)
  const changed: string[] = []
  for (const { name, text } of texts) {
    const before = await readFile(join(folder, name), 'utf8').catch(() => undefined)
    if (before === text) continue
    await writeFile(join(folder, name), text)
    changed.push(name)
  }
  const own = new Set([...texts, ...media].map(({ name }) => name))
  const all = await filesBelow(folder)
  return { problems, isDone: true, changed, others: all.filter((name) => !own.has(name)) }
}
