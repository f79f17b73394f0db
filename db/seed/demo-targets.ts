// What the programme and Brazil want to reach this year and the next, so that the coordinators of the demonstration see
// targets beside figures. Running it again changes nothing that somebody set meanwhile.
import { findPersonByEmail } from '../../app/domain/accounts/queries.server'
import type { Context } from '../../app/domain/context'
import { programme } from '../../app/domain/settings/queries.server'
import { listTargets } from '../../app/domain/targets/queries.server'
import { yearIn } from '../../app/domain/targets/rules'
import { setTargets } from '../../app/domain/targets/set-targets.server'

const GOALS = [
  { place: '', ahead: 0, goals: { enrolled: 80, completed: 60, hours: 200 } },
  { place: 'BR', ahead: 0, goals: { enrolled: 15, completed: 8, hours: undefined } },
  { place: '', ahead: 1, goals: { enrolled: 400, completed: 250, hours: 1_000 } },
]

export function seedTargets(machine: Context): void {
  const coordinator = findPersonByEmail(machine.db, 'rui@museu.example')
  if (!coordinator) return
  const ctx: Context = { ...machine, actor: { kind: 'person', id: coordinator.id, roles: ['coordinator'] } }
  const thisYear = yearIn(machine.now, programme(machine.db).reportTimeZone)
  for (const { place, ahead, goals } of GOALS) {
    const year = thisYear + ahead
    if (listTargets(machine.db, year, [place]).length > 0) continue
    setTargets(ctx, { place, year, goals, seen: { enrolled: 0, completed: 0, hours: 0 } })
  }
}
