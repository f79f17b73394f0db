// Terminal commands over people.
import type { Command } from './cli-command'
import { grantRole } from './domain/accounts/grant-role.server'
import { findPersonByEmail } from './domain/accounts/queries.server'
import { isCountry } from './domain/accounts/rules'
import type { Role } from './domain/context'
import { findInstitution } from './domain/institutions/queries.server'
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

function no(sentence: string): number {
  complain(sentence)
  return 1
}
