// Files that belong to somebody who goes, or have the name in them: copies of their data, uploads and courses on their
// way, and every kept file of the report that may name them. A whole file ends for one person in it: erasing wins.
import { rm } from 'node:fs/promises'
import { removeUpload } from '../../platform/tus'
import type { Db } from '../../platform/db'
import { exportFile } from '../reports/exports.server'
import type { ExportForm } from '../reports/shown-report'
import { removeArrival } from '../transfer/arrival.server'
import { copyFile } from './copies.server'

export interface Folders {
  exportsDir: string
  uploadsDir: string
  workDir: string
}

/** Before the rows that name them go. Safe to repeat. */
export async function removeFilesOf(db: Db, personId: string, folders: Folders): Promise<void> {
  const idsIn = (table: string) =>
    db.$client.prepare(`select id from ${table} where person_id = ?`).pluck().all(personId) as string[]
  for (const id of idsIn('personal_copies')) await rm(copyFile(folders.exportsDir, id), { force: true })
  for (const id of idsIn('uploads')) await removeUpload(folders.uploadsDir, id)
  for (const id of idsIn('course_imports')) await removeArrival(folders.workDir, id)
  const own = db.$client.prepare('select id, form from report_exports where person_id = ?').all(personId)
  for (const file of own as { id: string; form: ExportForm }[])
    await rm(exportFile(folders.exportsDir, file), { force: true })
}

/** Of the part of the programme a person was in, asked for since they were: what filters left out is not looked at. */
const NAMING = `select x.id, x.form from report_exports x where x.removed_at is null
  and x.asked_at >= (select min(r.enrolled_at) from report_rows r where r.person_id = $q)
  and (json_extract(x.scope, '$.country') is null
    or json_extract(x.scope, '$.country') in (select r.country from report_rows r where r.person_id = $q
      union select r.done_country from report_rows r where r.person_id = $q and r.done_country is not null))`

/** Once the rows are the pseudonym's. Files that are being written are marked, and end when they are done. */
export async function endReportFiles(db: Db, pseudonymId: string, { exportsDir }: Folders, now: number): Promise<void> {
  const found = db.$client.prepare(NAMING).all({ q: pseudonymId }) as { id: string; form: ExportForm }[]
  const end = db.$client.prepare('update report_exports set removed_at = ? where id = ?')
  for (const file of found) {
    await rm(exportFile(exportsDir, file), { force: true })
    end.run(now, file.id)
  }
}
