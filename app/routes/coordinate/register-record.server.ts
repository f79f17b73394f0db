// One certificate of the register as doors need it: in the part of whoever asks, else it is not there.
import { isOfProgramme } from '../../domain/accounts/policy'
import { titleIn } from '../../domain/credentials/facts'
import { readCertificate } from '../../domain/certified/read-certificate.server'
import { askingOf } from '../../domain/reports/asking.server'
import type { Lang } from '../../platform/languages'
import { orRefuse } from '../answer.server'
import type { DoorArgs, SignedInContext } from '../guard.server'

/** Throws 404 where there is none in this part. */
export function recordAt(ctx: SignedInContext, { params }: Pick<DoorArgs, 'params'>) {
  const asking = orRefuse(() => askingOf(ctx))
  const found = readCertificate(ctx.db, params.code ?? '', asking)
  if (!found) throw new Response(null, { status: 404 })
  const { titles, ...record } = found
  return {
    record,
    titles: titles.map(({ title, source }) => titleIn(title, ctx.lang, source as Lang)),
    timeZone: asking.timeZone,
    mayCorrect: isOfProgramme(asking.scope),
  }
}

/** The same for an act on it: 403 to those who only see it. */
export function correctedAt(ctx: SignedInContext, args: Pick<DoorArgs, 'params'>) {
  const found = recordAt(ctx, args)
  if (!found.mayCorrect) throw new Response(null, { status: 403 })
  return found
}
