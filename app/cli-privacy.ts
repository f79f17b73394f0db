// Terminal commands about a person's own data, for those who ask by letter.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { openEraser } from '../db/client'
import type { Command } from './cli-command'
import { findAnyPerson, findPersonByAccessName, findPersonByEmail } from './domain/accounts/queries.server'
import { askDeletion } from './domain/privacy/ask-deletion.server'
import { beginErasure, erase } from './domain/privacy/erase.server'
import { openDeletion } from './domain/privacy/queries.server'
import { complain, say } from './platform/terminal'

/**
 * Erases a person at once: by address, by the user name of an access card, or by id (after a restored backup). Certificates
 * stay under their codes, unless `--withdraw`. Nothing is done without `--yes`.
 */
export const erasePersonCommand: Command = async ({ ctx, t, args, flags, lang, config }) => {
  const [who = ''] = args
  const person = findPersonByEmail(ctx.db, who) ?? findPersonByAccessName(ctx.db, who) ?? findAnyPerson(ctx.db, who)
  if (!person || person.endedAt !== null) {
    complain(t('cli:unknown-person', { email: who }))
    return 1
  }
  const certificates = flags.withdraws ? 'withdraw' : 'keep'
  if (!flags.isSure) {
    complain(t(`cli:erase-sure.${certificates}`, { name: person.name }))
    return 1
  }
  const personId = person.id
  const dueAt = askDeletion(ctx, { personId, certificates, language: lang, graceDays: 0 })
  const now = Math.max(ctx.now, dueAt)
  const asked = beginErasure({ ...ctx, now }, openDeletion(ctx.db, personId)?.id ?? '')
  const db = openEraser(config.dbFile)
  if (asked) await erase({ ...ctx, now, db }, asked, config, () => nextTurn())
  db.$client.close()
  say(t('cli:erased', { id: personId }))
  return 0
}
