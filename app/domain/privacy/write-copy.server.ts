// The worker writes the copy that somebody asked for: one zip, a file a noun, rows in pieces, each certificate when its
// turn has come; nothing is held whole.
import { createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Db } from '../../platform/db'
import { translator } from '../../platform/i18n'
import { isLang, type Lang } from '../../platform/languages'
import type { Storage } from '../../platform/storage'
import { type ZipPart, zipStream } from '../../platform/zip'
import { findAnyPerson } from '../accounts/queries.server'
import type { Context } from '../context'
import { certificateParts } from './copy-certificates.server'
import { copyFields, tablesOf } from './copy-fields.server'
import { rowsAsJson, type Whose } from './copy-rows.server'
import { copyFile, type PersonalCopy } from './copies.server'
import { COPY_FILES } from './map-entry'

export interface Making {
  /** ctx.db = a connection of its own that stays in one read transaction: every file is of the same moment */
  ctx: Context
  copy: PersonalCopy
  exportsDir: string
  storage: Storage
  signal: AbortSignal | undefined
  /** how many parts of how many are written */
  told(done: number, total: number): void
}

/** The size of the file, in bytes. */
export async function writeCopy({ ctx, copy, exportsDir, storage, signal, told }: Making): Promise<number> {
  const { db } = ctx
  const file = copyFile(exportsDir, copy.id)
  await mkdir(exportsDir, { recursive: true })
  db.$client.exec('begin')
  try {
    const parts = partsOf(ctx, copy, storage)
    let done = 0
    const counted = parts.map((part): ZipPart => {
      if ('text' in part) return part
      return { ...part, read: () => part.read().finally(() => told((done += 1), parts.length)) }
    })
    const out = createWriteStream(file, { mode: 0o600 })
    await pipeline(zipStream(counted, new Date(ctx.now)), out, signal ? { signal } : {})
    return (await stat(file)).size
  } catch (error) {
    await rm(file, { force: true })
    throw error
  } finally {
    db.$client.exec('rollback')
  }
}

function partsOf(ctx: Context, copy: PersonalCopy, storage: Storage): ZipPart[] {
  const { db } = ctx
  const lang: Lang = isLang(copy.language) ? copy.language : 'es'
  const whose = whoseOf(db, copy.personId)
  const files = COPY_FILES.map((name): ZipPart => ({
    name: `${name}.json`,
    read: async () => Readable.from(rowsAsJson(db, tablesOf(name), whose), { objectMode: false }),
  }))
  return [
    { name: translator(lang)('personal:copy.readme.file'), text: readme(ctx, lang) },
    { name: 'fields.json', text: `${JSON.stringify(copyFields(db), null, 2)}\n` },
    ...files,
    ...certificateParts(ctx, { personId: copy.personId, lang, storage }),
  ]
}

function whoseOf(db: Db, personId: string): Whose {
  const person = findAnyPerson(db, personId)
  return { p: personId, key: person?.emailConfirmedAt == null ? null : person.emailKey }
}

function readme({ now, origin }: Context, lang: Lang): string {
  const t = translator(lang)
  const date = new Date(now).toISOString()
  const files = COPY_FILES.map((name) => `${name}.json\r\n    ${t(`personal:copy.readme.${name}`)}`)
  return [
    t('personal:copy.readme.title'),
    t('personal:copy.readme.made', { date, origin }),
    ...files,
    `certificates/\r\n    ${t('personal:copy.readme.papers')}`,
    `fields.json\r\n    ${t('personal:copy.readme.fields')}`,
    t('personal:copy.readme.how'),
    t('personal:copy.readme.out'),
    '',
  ].join('\r\n\r\n')
}
