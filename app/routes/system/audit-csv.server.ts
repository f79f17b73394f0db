// /{lang}/admin/audit.csv: what the page of the register shows, all of it, written while it is read. No read stays open:
// each part is asked for by the last line of the one before.
import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setImmediate as turn } from 'node:timers/promises'
import { type AuditFilter, listAudit } from '../../domain/audit/queries.server'
import { programme } from '../../domain/settings/queries.server'
import { CSV_BOM, csvRow } from '../../platform/csv'
import type { Db } from '../../platform/db'
import { answerStatus } from '../../platform/http-answer'
import { disposition } from '../../platform/http-bytes'
import type { Call } from '../../platform/http-handler'
import { BYTES_POLICY } from '../../platform/http-security'
import { i18nFor } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import { readPageKey } from '../../platform/page-key'
import { askedAudit } from '../audit-asked.server'
import { type AuditLine, auditLines } from '../audit-lines.server'
import { administratorOf } from './staff-door.server'

/** So few that other requests are answered between two parts. */
const LINES_AT_ONCE = 200
const COLUMNS = ['at', 'zone', 'actor', 'actorId', 'act', 'actCode', 'subject', 'subjectId', 'detail'] as const

export async function answerAuditCsv(call: Call): Promise<void> {
  const door = await administratorOf(call)
  if (!door) return
  const { lang } = door
  const { req, res, site } = call
  const asked = askedAudit(site.db, new URL(req.url ?? '', site.config.ORIGIN).searchParams)
  if (Object.keys(asked.problems).length > 0) return answerStatus(res, 422)
  const t = i18nFor(lang).getFixedT(lang, 'admin')
  res.writeHead(200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': disposition(`${t('audit.fileName')}.csv`),
    'Content-Security-Policy': BYTES_POLICY,
    'Cache-Control': 'private, no-store',
  })
  res.write(CSV_BOM + csvRow(COLUMNS.map((name) => t(`audit.column.${name}`))))
  await writeLines(res, site.db, lang, asked.filter)
  res.end()
}

async function writeLines(res: ServerResponse, db: Db, lang: Lang, filter: AuditFilter): Promise<void> {
  const zone = programme(db).reportTimeZone
  let after: string | undefined
  do {
    const { rows, next } = listAudit(db, filter, readPageKey(after), LINES_AT_ONCE)
    const isRoom = res.write(
      auditLines(db, lang, rows)
        .map((line) => csvRow(cells(line, zone)))
        .join(''),
    )
    after = next
    // whoever went away wants no more of it
    if (!isRoom && !res.destroyed) await Promise.race([once(res, 'drain'), once(res, 'close')])
    await turn()
  } while (after !== undefined && !res.destroyed)
}

const cells = (line: AuditLine, zone: string) => [
  localMoment(line.at, zone),
  zone,
  line.actorName,
  line.actor,
  line.actName,
  line.act,
  line.subjectName ?? '',
  line.subject,
  Object.keys(line.detail).length > 0 ? JSON.stringify(line.detail) : '',
]

/** 2026-11-03 10:15:00: as spreadsheets read a moment. */
function localMoment(at: number, timeZone: string): string {
  return new Date(at).toLocaleString('sv-SE', { timeZone })
}
