// The certificates of a copy: the signed facts of each, with what it takes to check them, and the sheet of those that stand.
import { eq } from 'drizzle-orm'
import { Readable } from 'node:stream'
import { combinedCredentials, credentials } from '../../../db/schema/credentials'
import { enrolments } from '../../../db/schema/enrolments'
import type { Lang } from '../../platform/languages'
import type { Storage } from '../../platform/storage'
import type { ZipPart } from '../../platform/zip'
import type { Context } from '../context'
import type { Signed } from '../credentials/facts'
import { certificatePdf, combinedPdf } from '../credentials/pdf.server'
import { openIdentity } from '../credentials/seal-identity.server'
import { verifyCombined } from '../credentials/verify-combined.server'
import { verifyCredential } from '../credentials/verify.server'

interface Papers {
  personId: string
  lang: Lang
  storage: Storage
}

/** Two parts a certificate that stands, one of those that do not; made when they are read. */
export function certificateParts(ctx: Context, papers: Papers): ZipPart[] {
  const { db } = ctx
  const single = db
    .select({ code: credentials.code })
    .from(credentials)
    .innerJoin(enrolments, eq(enrolments.id, credentials.enrolmentId))
    .where(eq(enrolments.personId, papers.personId))
    .all()
  const combined = db
    .select({ code: combinedCredentials.code })
    .from(combinedCredentials)
    .where(eq(combinedCredentials.personId, papers.personId))
    .all()
  return [
    ...single.flatMap(({ code }) => singleParts(ctx, code, papers)),
    ...combined.flatMap(({ code }) => combinedParts(ctx, code, papers)),
  ]
}

function singleParts(ctx: Context, code: string, papers: Papers): ZipPart[] {
  const found = verifyCredential(ctx.db, code)
  const facts = found?.facts
  if (!found || !facts) return []
  const { status, signature, key } = found
  const json = signedJson(code, { status, facts, signature, key })
  if (status !== 'current') return [json]
  const print = async () => certificatePdf(facts, await printOf(ctx, papers, { ...found, facts }))
  return [json, sheet(code, papers.lang, print)]
}

function combinedParts(ctx: Context, code: string, papers: Papers): ZipPart[] {
  const found = verifyCombined(ctx.db, code)
  const facts = found?.facts
  if (!found || !facts) return []
  const { status, key, row, parts } = found
  const json = signedJson(code, { status, facts, signature: row.signature, key })
  if (status !== 'current') return [json]
  const of = { code: found.code, facts, identity: row.identity }
  return [
    json,
    sheet(code, papers.lang, async () => combinedPdf(facts, { ...(await printOf(ctx, papers, of)), parts })),
  ]
}

const BY = { algorithm: 'Ed25519', canonicalization: 'RFC 8785', encoding: 'base64url' }

interface Proven {
  status: string
  facts: object
  signature: string
  key: object
}

function signedJson(code: string, { signature, key, ...found }: Proven): ZipPart {
  return {
    name: `certificates/${code}.json`,
    text: `${JSON.stringify({ ...found, proof: { ...BY, signature, key } }, null, 2)}\n`,
  }
}

const sheet = (code: string, lang: Lang, print: () => Promise<Buffer>): ZipPart => ({
  name: `certificates/${code}.${lang}.pdf`,
  read: async () => Readable.from([await print()]),
})

/** As its holder downloads it: with the whole identity number, where they wanted one. */
async function printOf(
  { keys, origin }: Context,
  { lang, storage }: Papers,
  { code, facts, identity }: { code: string; facts: Signed & { id: string }; identity: string | null },
) {
  const image = facts.signatory.image
  const size = image === undefined ? undefined : await storage.size(image)
  const signature = image !== undefined && size ? await storage.slice(image, 0, size - 1) : undefined
  const number = identity === null ? undefined : openIdentity(keys, facts.id, identity)?.number
  return { lang, verifyUrl: `${origin}/v/${code}`, signature, identityNumber: number }
}
