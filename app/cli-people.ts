// Terminal commands over people.
import type { Command } from './cli-command'
import { endRole } from './domain/accounts/end-role.server'
import { grantRole } from './domain/accounts/grant-role.server'
import { findPersonByEmail, listRoles } from './domain/accounts/queries.server'
import { listGrants } from './domain/accounts/role-queries.server'
import { isCountry } from './domain/accounts/rules'
import type { Role } from './domain/context'
import { findInstitution } from './domain/institutions/queries.server'
import { resetProofs } from './domain/proofs/reset.server'
import { complain, say } from './platform/terminal'

const ROLES: readonly string[] = ['instructor', 'coordinator', 'administrator'] satisfies Role[]

export const grantCommand: Command = ({ ctx, t, args, flags }) => {
  const [email = '', role = ''] = args
  const person = findPersonByEmail(ctx.db, email)
  if (!person) return no(t('cli:unknown-person', { email }))
  if (!ROLES.includes(role)) return no(t('cli:unknown-role', { role }))
  const { institution: institutionId } = flags
  if (institutionId && !findInstitution(ctx.db, institutionId))
    return no(t('cli:unknown-institution', { id: institutionId }))
  const { country } = flags
  if (country && !isCountry(country)) return no(t('cli:unknown-country', { country }))
  grantRole(ctx, { personId: person.id, role: role as Role, institutionId, country })
  say(t('cli:granted', { email, role }))
  return 0
}

/** The roles that somebody holds and has held, with their dates. */
export const rolesCommand: Command = ({ ctx, t, args }) => {
  const [email = ''] = args
  const person = findPersonByEmail(ctx.db, email)
  if (!person) return no(t('cli:unknown-person', { email }))
  const grants = listGrants(ctx.db, person.id)
  if (grants.length === 0) say(t('cli:roles-none', { email }))
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10)
  for (const { role, institution, country, grantedAt, endedAt } of grants) {
    const of = role === 'coordinator' ? (institution ?? country ?? t('admin:scope.programme')) : ''
    say([role, of, `${day(grantedAt)} – ${endedAt === null ? '' : day(endedAt)}`.trim()].filter(Boolean).join(' · '))
  }
  return 0
}

export const endRoleCommand: Command = ({ ctx, t, args }) => {
  const [email = '', role = ''] = args
  const person = findPersonByEmail(ctx.db, email)
  if (!person) return no(t('cli:unknown-person', { email }))
  if (!ROLES.includes(role)) return no(t('cli:unknown-role', { role }))
  if (!listRoles(ctx.db, person.id).includes(role as Role)) return no(t('cli:role-not-held', { email, role }))
  endRole(ctx, { personId: person.id, role: role as Role })
  say(t('cli:role-ended', { email, role }))
  return 0
}

/** The way back for somebody who lost passkeys, app, codes and devices; their sign-ins end. */
export const resetProofsCommand: Command = ({ ctx, t, args }) => {
  const [email = ''] = args
  const person = findPersonByEmail(ctx.db, email)
  if (!person) return no(t('cli:unknown-person', { email }))
  resetProofs(ctx, person.id)
  say(t('cli:second-factor-reset', { email }))
  return 0
}

function no(sentence: string): number {
  complain(sentence)
  return 1
}
