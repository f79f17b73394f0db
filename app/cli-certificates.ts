// Terminal commands over certificates: check one, revoke one, and the names that people ask to have corrected.
import type { Command } from './cli-command'
import type { CombinedFacts } from './domain/credentials/combined-facts'
import { decideNameCorrection } from './domain/credentials/decide-name-correction.server'
import { titleIn } from './domain/credentials/facts'
import { listOpenCorrections } from './domain/credentials/name-correction-queries.server'
import { revokeCredential } from './domain/credentials/revoke.server'
import { formatCode, parseCode } from './domain/credentials/rules'
import { verifyCombined } from './domain/credentials/verify-combined.server'
import { verifyCredential } from './domain/credentials/verify.server'
import type { Lang } from './platform/languages'
import { complain, say } from './platform/terminal'

export const verifyCommand: Command = ({ ctx, t, lang, args }) => {
  const code = parseCode(args[0]!)
  const found = code && (verifyCredential(ctx.db, code) ?? verifyCombined(ctx.db, code))
  if (!found) return no(t('cli:no-certificate'))
  const { facts, status } = found
  const course = facts && titlesOf('course' in facts ? [facts.course] : facts.parts.map((part) => part.course), lang)
  say(t('cli:certificate', { code: formatCode(code), status, name: facts?.holder.name ?? '', course: course ?? '' }))
  return status === 'current' ? 0 : 1
}

const titlesOf = (courses: readonly Pick<CombinedFacts['parts'][number]['course'], 'title' | 'source'>[], lang: Lang) =>
  courses.map(({ title, source }) => titleIn(title, lang, source).text).join('; ')

export const revokeCommand: Command = ({ ctx, t, args }) => {
  const code = parseCode(args[0]!)
  if (!code) return no(t('cli:no-certificate'))
  revokeCredential(ctx, { code, reason: args[1]! })
  say(t('cli:revoked', { code: formatCode(code) }))
  return 0
}

/** Requests that wait, the oldest first. */
export const listNamesCommand: Command = ({ ctx, t }) => {
  const open = listOpenCorrections(ctx.db)
  for (const { id, nameBefore, nameAsked, reason, email } of open)
    say(t('cli:name-line', { id, before: nameBefore, asked: nameAsked, reason, email: email ?? '' }))
  if (open.length === 0) say(t('cli:name-none'))
  return 0
}

/** `certificate decide-name <id> granted|refused --note …`; the note is the answer the person reads. */
export const decideNameCommand: Command = ({ ctx, t, args, flags }) => {
  const [id = '', decision = ''] = args
  if (decision !== 'granted' && decision !== 'refused') return no(t('cli:usage'))
  const { codes } = decideNameCorrection(ctx, { id, decision, answer: flags.note })
  say(t('cli:name-decided', { count: codes.length, codes: codes.join(' ') }))
  return 0
}

function no(sentence: string): number {
  complain(sentence)
  return 1
}
