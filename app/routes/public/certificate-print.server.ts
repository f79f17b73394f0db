// What a certificate's PDF is printed with besides its facts: what became of it, the picture of the signature, and for its
// holder the whole identity number.
import type { Signed } from '../../domain/credentials/facts'
import type { Print } from '../../domain/credentials/pdf-measures'
import { dayIn } from '../../domain/credentials/wording'
import { programme } from '../../domain/settings/queries.server'
import { log } from '../../platform/log'
import type { DoorContext } from '../guard.server'
import { PRIVATE } from './certificate-page.server'

interface Standing {
  code: string
  status: string
  revokedAt?: number | null | undefined
  replacedAt?: number | null | undefined
  replacedByCode?: string | undefined
}

export async function printOf(
  ctx: DoorContext,
  facts: Signed,
  found: Standing,
  number: string | undefined,
): Promise<Print> {
  return {
    lang: ctx.lang,
    verifyUrl: `${ctx.origin}/v/${found.code}`,
    stamp: stampOf(ctx, found),
    signature: await pictureOf(ctx, facts.signatory.image),
    identityNumber: number,
  }
}

function stampOf(ctx: DoorContext, { status, revokedAt, replacedAt, replacedByCode }: Standing): Print['stamp'] {
  const day = (ms: number | null | undefined) => dayIn(ms ?? ctx.now, programme(ctx.db).reportTimeZone)
  if (status === 'revoked') return { kind: status, day: day(revokedAt) }
  if (status === 'replaced') return { kind: status, day: day(replacedAt), byCode: replacedByCode ?? '' }
  return undefined
}

/** A certificate without its picture is better than none: who signs stands there in words. */
async function pictureOf(ctx: DoorContext, hash: string | undefined): Promise<Buffer | undefined> {
  const { storage } = ctx.visit
  const size = hash === undefined ? undefined : await storage.size(hash)
  if (hash === undefined || !size) {
    if (hash !== undefined) log.error({ hash }, 'the picture of a signature is missing')
    return undefined
  }
  return storage.slice(hash, 0, size - 1)
}

export function pdfResponse(ctx: DoorContext, code: string, pdf: Buffer): Response {
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${code}.${ctx.lang}.pdf"`,
      ...PRIVATE,
    },
  })
}
