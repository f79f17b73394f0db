// Looks at a course that somebody sent: unpacks it, reads all of it, and takes it in or says everything that is wrong.
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { BadArchive, rootOf } from '../../platform/archive-names'
import { filesBelow } from '../../platform/files-below'
import type { Storage } from '../../platform/storage'
import { unzip } from '../../platform/unzip'
import { inWorkFolder } from '../../platform/work-folder'
import type { Db } from '../../platform/db'
import { isCourse, teamPart } from '../courses/found-course.server'
import { mayChange } from '../courses/policy'
import { mediaOf } from '../courses/rules'
import type { CourseDocument } from '../courses/document'
import type { UploadLimits } from '../media/begin-upload.server'
import { receiveFile } from '../media/receive-file.server'
import { Refusal } from '../refusal'
import { archiveFile, arrivalFolder, filesFolder } from './arrival.server'
import { markedCopyOf } from './copy-course.server'
import type { ImportRow } from './import-queries.server'
import { refuseOverQuota, unknownHashes } from './import-quota.server'
import { type ImportOutcome, MOST_TOLD, type Told } from './imports'
import { readCourseFolder } from './read-folder.server'
import type { TakenIn } from './settle-import.server'
import { takeIn } from './take-in.server'
import type { Problem } from './yaml-file'

const MOST_FILES = 5_000

export interface ImportTools {
  db: Db
  storage: Storage
  workDir: string
  limits: UploadLimits
  /** in whole per cent, how much of the media is stored */
  report(percent: number): void
}

export type Looked = { taken: TakenIn } | { refused: Told } | { asks: string }

/** The course, or why there is none; what its archive does wrong is told like any other fault. */
export async function lookAtImport(row: ImportRow, tools: ImportTools): Promise<Looked> {
  try {
    const arrival = arrivalFolder(tools.workDir, row.id)
    if (row.form === 'folder') {
      const files = filesFolder(arrival)
      return await look(row, join(files, rootOf(await filesBelow(files), 'course.yaml')), tools)
    }
    return await inWorkFolder(tools.workDir, async (folder) => {
      const limits = { entries: MOST_FILES, totalBytes: tools.limits.largestBytes }
      await unzip(archiveFile(arrival), folder, 'course.yaml', limits)
      return look(row, folder, tools)
    })
  } catch (error) {
    if (error instanceof BadArchive) return { refused: { kind: 'archive', code: error.code, params: error.params } }
    if (error instanceof Refusal) return { refused: { kind: 'refusal', code: error.code, params: error.params } }
    throw error
  }
}

async function look(row: ImportRow, folder: string, tools: ImportTools): Promise<Looked> {
  const { draft, document, problems, files } = await readCourseFolder(folder)
  const read = row.mayLack === 1 ? draft : document
  if (!read) return { refused: faults(problems) }
  const outcome = outcomeOf(tools.db, read.id, row)
  if (outcome === 'asks') return { asks: read.id }
  const own = outcome === 'copy' ? markedCopyOf(read) : read
  const sizes = await sizesOf(own, files)
  const fresh = unknownHashes(tools.db, [...sizes.keys()])
  refuseOverQuota(tools.db, row.personId, {
    sizes: [...sizes].flatMap(([hash, size]) => (fresh.has(hash) ? [size] : [])),
    limits: tools.limits,
  })
  const whole = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  const unfit: Problem[] = []
  const store = async (file: string, label: string) => {
    const received = await receiveFile(tools.storage, file, (storage, own) => storage.adopt(own))
    if ('asset' in received) return received.asset
    const name = `media/${label}`
    unfit.push({ level: 'error', file: name, line: 0, code: 'media-unknown', params: { file: name } })
    throw new Unfit()
  }
  try {
    const at = (bytes: number): void => tools.report(Math.floor((100 * bytes) / Math.max(1, whole)))
    const assets = await takeIn(tools.storage, own, { files, store, at })
    return { taken: { document: own, assets, outcome, told: faults(problems), limits: tools.limits } }
  } catch (error) {
    if (error instanceof Unfit) return { refused: faults([...problems, ...unfit]) }
    throw error
  }
}

/** A file of the course is none that the product keeps. */
class Unfit extends Error {}

/** A course that is here and that its owner may change is not replaced before they said so; another's stays another's. */
function outcomeOf(db: Db, courseId: string, { personId, choice }: ImportRow): ImportOutcome | 'asks' {
  if (!isCourse(db, courseId)) return 'new'
  if (!mayChange(teamPart(db, courseId, personId))) return 'copy'
  return choice === null ? 'asks' : (choice as 'draft' | 'copy')
}

async function sizesOf(document: CourseDocument, files: ReadonlyMap<string, string>): Promise<Map<string, number>> {
  const sizes = new Map<string, number>()
  for (const { hash } of mediaOf(document)) {
    const file = files.get(hash)
    if (file && !sizes.has(hash)) sizes.set(hash, (await stat(file)).size)
  }
  return sizes
}

/** By file and line, errors before warnings where they are too many to keep. */
function faults(problems: readonly Problem[]): Told {
  const sorted = [...problems].sort(
    (a, b) =>
      Number(a.level === 'warning') - Number(b.level === 'warning') ||
      (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1),
  )
  return { kind: 'faults', problems: sorted.slice(0, MOST_TOLD), more: Math.max(0, sorted.length - MOST_TOLD) }
}
