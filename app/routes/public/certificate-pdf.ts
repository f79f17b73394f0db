import type { LoaderFunctionArgs } from '@remix-run/node'
import { dayIn } from '../../domain/credentials/wording'
import type { Verification } from '../../domain/credentials/verify.server'
import { certificatePdf } from '../../domain/credentials/pdf.server'
import { programme } from '../../domain/settings/queries.server'
import { type DoorContext, visitor } from '../guard.server'
import { lookUp, noFile, openFacts, PRIVATE } from './certificate-page.server'

/** The certificate as a PDF in the language of the address. Without a genuine certificate there is no file. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const result = await lookUp(ctx, args.params.code ?? '')
  const facts = result.kind === 'found' ? openFacts(ctx, result.found) : undefined
  if (result.kind !== 'found' || !facts) return noFile(ctx, result)
  const { found } = result
  const pdf = await certificatePdf(facts, {
    lang: ctx.lang,
    verifyUrl: `${ctx.origin}/v/${found.code}`,
    stamp: stampOf(ctx, found),
  })
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${found.code}.${ctx.lang}.pdf"`,
      ...PRIVATE,
    },
  })
}

function stampOf(ctx: DoorContext, { status, revokedAt, replacedAt, replacedByCode }: Verification) {
  const day = (ms = 0) => dayIn(ms, programme(ctx.db).reportTimeZone)
  if (status === 'revoked') return { kind: status, day: day(revokedAt) }
  if (status === 'replaced') return { kind: status, day: day(replacedAt), byCode: replacedByCode ?? '' }
  return undefined
}
