// Terminal commands over the register of institutions and the help of each country.
import type { Command } from './cli-command'
import { addInstitution } from './domain/institutions/add-institution.server'
import { listInstitutions } from './domain/institutions/queries.server'
import { INSTITUTION_KINDS } from './domain/institutions/rules'
import { Refusal } from './domain/refusal'
import { changeSettings } from './domain/settings/change-settings.server'
import { Programme } from './domain/settings/programme'
import { programme } from './domain/settings/queries.server'
import { complain, say } from './platform/terminal'

export const addInstitutionCommand: Command = ({ ctx, t, args }) => {
  const [name = '', country = '', province = '-', asked] = args
  const kind = INSTITUTION_KINDS.find((known) => known === asked)
  if (!kind) throw new Refusal('institution-invalid')
  const place = province === '-' ? {} : { province }
  const { institutionId: id, isNew } = addInstitution(ctx, { name, country, kind, ...place })
  say(t(isNew ? 'cli:institution-added' : 'cli:institution-known', { id }))
  return 0
}

export const listInstitutionsCommand: Command = ({ ctx, t, args }) => {
  for (const { id, name, country, province, kind } of listInstitutions(ctx.db, args[0]!)) {
    say(t('cli:institution-line', { id, name, place: province ?? country, kind }))
  }
  return 0
}

export const contactCommand: Command = ({ ctx, t, args }) => {
  const [country = '', name, email = '', hours] = args
  const helpContacts = { ...programme(ctx.db).helpContacts, [country]: { name, email, hours } }
  const wanted = Programme.shape.helpContacts.safeParse(helpContacts)
  if (!wanted.success) {
    complain(t('cli:contact-wrong'))
    return 1
  }
  changeSettings(ctx, { helpContacts: wanted.data })
  say(t('cli:contact-set', { country, email }))
  return 0
}
