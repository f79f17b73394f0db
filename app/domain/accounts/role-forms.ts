// The form by which a role is given. Every message is a key of admin.json under `problem`.
import { z } from 'zod'
import { isCountry } from './rules'

const SCOPES = ['programme', 'country', 'institution'] as const

/** What a role is given with; of a coordinator the part of the programme, too. */
export const GrantForm = z
  .object({
    role: z.enum(['instructor', 'coordinator', 'administrator'], { error: 'role' }),
    scope: z.string().max(20).optional(),
    country: z.string().max(2).optional(),
    institutionId: z.string().max(100).optional(),
  })
  .transform(({ role, scope = 'programme', country, institutionId }, ctx) => {
    if (role !== 'coordinator') return { role }
    const wrong = (message: string, path: string) => ctx.addIssue({ code: 'custom', message, path: [path] })
    if (!SCOPES.some((known) => known === scope)) wrong('scope', 'scope')
    if (scope === 'country' && !isCountry(country ?? '')) wrong('country', 'country')
    if (scope === 'institution' && !institutionId) wrong('institution', 'scope')
    return {
      role,
      ...(scope === 'country' ? { country } : {}),
      ...(scope === 'institution' ? { institutionId } : {}),
    }
  })

export type GrantFields = { role: string; scope: string; country: string; institutionId: string }
