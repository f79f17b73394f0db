// Terminal commands over people and certificates.
import type { Command } from './cli-command'
import { grantRole } from './domain/accounts/grant-role.server'
import { findPersonByEmail } from './domain/accounts/queries.server'
import type { Role } from './domain/context'
import { titleIn } from './domain/credentials/facts'
import { revokeCredential } from './domain/credentials/revoke.server'
import { formatCode, parseCode } from './domain/credentials/rules'
import { verifyCredential } from './domain/credentials/verify.server'
import { findInstitution } from './domain/institutions/queries.server'
import { complain, say } from './platform/terminal'

const ROLES: readonly string[] = ['instructor', 'coordinator', 'administrator'] satisfies Role[]

export const grantCommand: Command = ({ ctx, t, args, flags }) => {
  const [email = '', role = ''] = args
  const person = findPersonByEmail(ctx.db, email)
  if (!person) return no(t('cli:unknown-person', { email }))
  if (!ROLES.includes(role)) return no(t('cli:unknown-role', { role }))
  const { institution: institutionId } = flags
  if (institutionId && !findInstitution(ctx.db, institutionId)) return no(t('cli:unknown-institution', { id: institutionId }))
  grantRole(ctx, { personId: person.id, role: role as Role, institutionId })
  say(t('cli:granted', { email, role }))
  return 0
}

export const verifyCommand: Command = ({ ctx, t, lang, args }) => {
  const code = parseCode(args[0]!)
  const found = code && verifyCredential(ctx.db, code)
  if (!found) return no(t('cli:no-certificate'))
  const { facts, status } = found
  const course = facts && titleIn(facts.course.title, lang, facts.course.source).text
  say(t('cli:certificate', { code: formatCode(code), status, name: facts?.holder.name ?? '', course: course ?? '' }))
  return status === 'current' ? 0 : 1
}

export const revokeCommand: Command = ({ ctx, t, args }) => {
  const code = parseCode(args[0]!)
  if (!code) return no(t('cli:no-certificate'))
  revokeCredential(ctx, { code, reason: args[1]! })
  say(t('cli:revoked', { code: formatCode(code) }))
  return 0
}

function no(sentence: string): number {
  complain(sentence)
  return 1
}
