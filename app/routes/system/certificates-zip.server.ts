// /{lang}/coordinate/certificates.zip: the certificates on the screen as PDFs, each made when its turn has come, so that
// others are answered meanwhile and nothing is held but the one that is being sent.
import { Readable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { pipeline } from 'node:stream/promises'
import { certificatePdf, combinedPdf } from '../../domain/credentials/pdf.server'
import { withoutMark } from '../../domain/credentials/facts'
import { verifyCombined } from '../../domain/credentials/verify-combined.server'
import { verifyCredential } from '../../domain/credentials/verify.server'
import { genuineAmong } from '../../domain/certified/genuine-among.server'
import { listPrinted } from '../../domain/certified/list-printed.server'
import type { RegisterRow } from '../../domain/certified/records'
import { readRegisterQuery } from '../../domain/certified/register-query'
import { askingOf } from '../../domain/reports/asking.server'
import { coordinatorScope } from '../../domain/accounts/queries.server'
import { answerStatus } from '../../platform/http-answer'
import { disposition } from '../../platform/http-bytes'
import type { Call } from '../../platform/http-handler'
import { BYTES_POLICY } from '../../platform/http-security'
import { translator } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import { log } from '../../platform/log'
import { type ZipPart, zipStream } from '../../platform/zip'
import { coordinatorOf, type StaffCall } from './staff-door.server'

export async function answerCertificatesZip(call: Call): Promise<void> {
  const { req, res, site } = call
  const door = await coordinatorOf(call)
  if (!door) return
  if (!coordinatorScope(door.ctx.db, door.ctx.actor)) return answerStatus(res, 403)
  const query = readRegisterQuery(new URL(req.url ?? '', site.config.ORIGIN).searchParams)
  const rows = listPrinted(site.db, query, askingOf(door.ctx))
  if (!rows) return answerStatus(res, 404)
  const pictures = new Map<string, Promise<Buffer | undefined>>()
  const pictureOf = (hash: string | undefined) => {
    if (hash === undefined) return Promise.resolve(undefined)
    const found = pictures.get(hash) ?? readPicture(call, hash)
    pictures.set(hash, found)
    return found
  }
  const { genuine, forged } = await genuineAmong(site.db, rows)
  if (forged.length > 0)
    log.error({ certificates: forged.map((row) => row.credentialId) }, 'certificates are not genuine')
  const parts = genuine.map((row): ZipPart => ({
    name: fileName(row, door.lang),
    read: async () => {
      await nextTurn()
      return Readable.from([await printed(door, row, pictureOf)])
    },
  }))
  if (forged.length > 0) parts.unshift(leftOut(door.lang, forged))
  res.writeHead(200, {
    'Content-Type': 'application/zip',
    'Content-Disposition': disposition(`${translator(door.lang)('certified:zip.name')}.zip`),
    'Content-Security-Policy': BYTES_POLICY,
    'Cache-Control': 'private, no-store',
  })
  // what breaks half-way must not look like a whole file
  await pipeline(zipStream(parts, new Date(door.ctx.now)), res).catch(() => res.destroy())
}

function leftOut(lang: Lang, forged: readonly RegisterRow[]): ZipPart {
  const t = translator(lang)
  const codes = forged.map(({ code }) => code).join('\r\n')
  return { name: t('certified:zip.leftOutName'), text: `\uFEFF${t('certified:zip.leftOut')}\r\n\r\n${codes}\r\n` }
}

type PictureOf = (hash: string | undefined) => Promise<Buffer | undefined>

/** As anybody downloads it: the mark where its holder shows it, never the whole identity number. */
async function printed({ ctx, lang }: StaffCall, row: RegisterRow, pictureOf: PictureOf): Promise<Buffer> {
  const print = { lang, verifyUrl: `${ctx.origin}/v/${row.code}` }
  if (row.kind === 'combined') {
    const found = verifyCombined(ctx.db, row.code)
    if (!found?.facts) throw new Error(`the certificate ${row.credentialId} is not genuine`)
    const signature = await pictureOf(found.facts.signatory.image)
    return combinedPdf(found.facts, { ...print, signature, parts: found.parts })
  }
  const found = verifyCredential(ctx.db, row.code)
  if (!found?.facts) throw new Error(`the certificate ${row.credentialId} is not genuine`)
  const facts = found.isMarkShown ? found.facts : withoutMark(found.facts)
  return certificatePdf(facts, { ...print, signature: await pictureOf(facts.signatory.image) })
}

async function readPicture({ site: { storage } }: Call, hash: string): Promise<Buffer | undefined> {
  const size = await storage.size(hash)
  if (!size) {
    log.error({ hash }, 'the picture of a signature is missing')
    return undefined
  }
  return storage.slice(hash, 0, size - 1)
}

const NAME_SIGNS = 60

/** Letters and digits of the Latin alphabet without accents, and the code, which no other has: safe on every system. */
export function fileName({ name, code }: Pick<RegisterRow, 'name' | 'code'>, lang: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, NAME_SIGNS)
  return `${plain === '' ? '' : `${plain}-`}${code}.${lang}.pdf`
}
