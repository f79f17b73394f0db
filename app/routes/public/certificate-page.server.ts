// What the verification page shows of a certificate, said in the reader's language. The mark is on page and PDF only once
// the holder says so, then for everybody; until then the holder alone reads it, in their own box and in the signed data.
import { type CertificateFacts, inOneOf, type Signed, titleIn, withoutMark } from '../../domain/credentials/facts'
import { hoursPerDay, parseCode } from '../../domain/credentials/rules'
import { type CombinedVerification, verifyCombined } from '../../domain/credentials/verify-combined.server'
import { type Verification, verifyCredential } from '../../domain/credentials/verify.server'
import {
  sayDay,
  sayDays,
  sayHours,
  sayIdentity,
  sayMinutes,
  sayMoment,
  sayPercent,
} from '../../domain/credentials/wording'
import { programme } from '../../domain/settings/queries.server'
import { i18nFor } from '../../platform/i18n'
import { limit, limitKey } from '../../platform/limits'
import type { Lang } from '../../platform/languages'
import type { VerificationInput } from '../../ui/certificate/verification'
import type { DoorContext } from '../guard.server'

export type LookUp =
  | { kind: 'found'; found: Verification }
  | { kind: 'combined'; found: CombinedVerification }
  | { kind: 'missing' | 'malformed' }
  | { kind: 'too-many'; retryMs: number }

/** Looks a typed code up. Codes that lead nowhere are counted per address; those that lead somewhere are free. */
export async function lookUp(ctx: DoorContext, typed: string): Promise<LookUp> {
  if (parseCode(typed) === undefined) return { kind: 'malformed' }
  const found = verifyCredential(ctx.db, typed)
  if (found) return { kind: 'found', found }
  const combined = verifyCombined(ctx.db, typed)
  if (combined) return { kind: 'combined', found: combined.isRenamed ? unnamed(combined) : combined }
  const answer = await limit(ctx.db, 'verify-address', limitKey(ctx.keys, 'verify', ctx.visit.address))
  return answer.ok ? { kind: 'missing' } : { kind: 'too-many', retryMs: answer.retryMs }
}

/** Without what says the former name. */
function unnamed(combined: CombinedVerification): CombinedVerification {
  const found = { ...combined }
  delete found.facts
  return found
}

export const isHolder = (ctx: DoorContext, found: Verification): boolean => ctx.viewer?.id === found.holderId

/**
 * What everybody sees, the holder too: the file handed to an employer is the one they download. Undefined where forged, and
 * where the name was corrected since: the former one is not shown.
 */
export function shownFacts({ facts, isMarkShown, isRenamed }: Verification): CertificateFacts | undefined {
  if (isRenamed) return undefined
  return facts && !isMarkShown ? withoutMark(facts) : facts
}

/** The signed facts this reader may have: the holder all of them. Undefined where they are forged. */
export function openFacts(ctx: DoorContext, found: Verification): CertificateFacts | undefined {
  return isHolder(ctx, found) ? found.facts : shownFacts(found)
}

/** A code is as good as the document: it stays out of search engines and out of other sites' logs. */
export const PRIVATE = {
  'X-Robots-Tag': 'noindex',
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'private, no-store',
}

type Wrong = Exclude<LookUp, { kind: 'found' | 'combined' }>

const minutesOf = (result: Wrong): number =>
  result.kind === 'too-many' ? Math.max(1, Math.ceil(result.retryMs / 60_000)) : 0

export const wrongOf = (result: Wrong) => ({ kind: result.kind, minutes: minutesOf(result) })

/** 404, or 429 with the time to wait. */
export function refusalOf(result: Wrong): { status: number; headers: Record<string, string> } {
  if (result.kind !== 'too-many') return { status: 404, headers: PRIVATE }
  return { status: 429, headers: { ...PRIVATE, 'Retry-After': String(minutesOf(result) * 60) } }
}

/** For somebody who asks for a file that is not there: the status, and why in words. */
export function noFile({ lang }: DoorContext, result: LookUp): Response {
  const t = i18nFor(lang).getFixedT(lang, 'certificate')
  const text = { 'Content-Type': 'text/plain; charset=utf-8' }
  if (result.kind === 'found' || result.kind === 'combined') {
    const { isRenamed, replacedByCode: code = '', status } = result.found
    const why = status === 'revoked' ? t('page.withdrawn') : t('page.forged')
    const words = isRenamed ? t('page.seeNew', { code }) : why
    return new Response(words, { status: 404, headers: { ...PRIVATE, ...text } })
  }
  const { status, headers } = refusalOf(result)
  const tooMany = `${t('search.tooMany')}. ${t('search.tooManyWhy', { count: minutesOf(result) })}`
  return new Response(status === 429 ? tooMany : t('search.missing'), { status, headers: { ...headers, ...text } })
}

export function verificationOf(ctx: DoorContext, found: Verification): VerificationInput {
  const { lang } = ctx
  const timeZone = programme(ctx.db).reportTimeZone
  const facts = shownFacts(found)
  const date = (ms: number | undefined) => (ms === undefined ? undefined : sayMoment(ms, lang, timeZone).date)
  return {
    lang,
    status: found.status,
    code: found.code,
    // read anywhere: only a zone that everybody can place
    checked: sayMoment(ctx.now, lang, 'UTC'),
    revokedOn: date(found.revokedAt),
    replacedOn: date(found.replacedAt),
    replacedByCode: found.replacedByCode,
    facts: facts && saidFacts(facts, lang),
  }
}

/** What every kind of certificate says of its holder, who issued it and who signs. */
export function saidSigned(facts: Signed, lang: Lang) {
  const { holder, issuer, signatory, legalNote } = facts
  const note = legalNote && inOneOf(legalNote.text, lang)
  return {
    holder: holder.name,
    ...(holder.identity ? { identity: sayIdentity(holder.identity, holder.identity.masked, lang) } : {}),
    issuer: issuer.name[lang],
    legalId: issuer.legalId,
    signatory: [signatory.name, signatory.role[lang]].filter((part) => part !== '').join(', '),
    ...(note ? { legalNote: note } : {}),
    issuedOn: sayDay(facts.issuedOn, lang),
  }
}

export const sayPerDay = (hours: number, days: number, lang: Lang): string =>
  i18nFor(lang).getFixedT(lang, 'certificate')('facts.perDaySaid', {
    count: days,
    hours: sayHours(hoursPerDay(hours, days), lang),
  })

function saidFacts(facts: CertificateFacts, lang: Lang): NonNullable<VerificationInput['facts']> {
  const { course } = facts
  const words = (title: CertificateFacts['course']['title']) => titleIn(title, lang, course.source)
  return {
    title: words(course.title),
    topic: course.topic,
    coverTitle: course.slug,
    hours: sayHours(course.hours, lang),
    dates: sayDays(facts.startedOn, facts.completedOn, lang),
    ...(facts.days === undefined ? {} : { perDay: sayPerDay(course.hours, facts.days, lang) }),
    ...saidSigned(facts, lang),
    ...(facts.markPercent === undefined ? {} : { mark: sayPercent(facts.markPercent, lang) }),
    passMark: sayPercent(facts.passing.passMarkPercent, lang),
    modules: course.modules.map((module) => ({
      title: words(module.title),
      ...(module.minutes === undefined ? {} : { time: sayMinutes(module.minutes, lang) }),
      lessons: module.lessons.filter((l) => l.kind !== 'quiz').map((l) => words(l.title)),
    })),
  }
}
