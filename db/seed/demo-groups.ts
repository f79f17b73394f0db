// For the coordinators of the demonstration: a group of a museum by invitation, with a deadline that comes near and people
// who share and who do not, and a group of everybody who works in a country.
import { findPersonByEmail } from '../../app/domain/accounts/queries.server'
import { joinCohort } from '../../app/domain/cohorts/join-cohort.server'
import { currentLink, renewLink } from '../../app/domain/cohorts/links.server'
import { makeCohort } from '../../app/domain/cohorts/make-cohort.server'
import type { Context } from '../../app/domain/context'
import { findCourseBySlug } from '../../app/domain/courses/queries-all.server'
import { programme } from '../../app/domain/settings/queries.server'
import { dayIn } from '../../app/domain/settings/zone-days'

const DAY_MS = 24 * 3_600_000
const MEMBERS = ['nelida@museo.example', 'abel@museo.example', 'primitiva@museo.example', 'lucia@museo.example']

/** Running it again adds nothing: the presses are always the same. */
export function seedGroups(machine: Context): void {
  const { db, now } = machine
  const as = (id: string): Context => ({ ...machine, actor: { kind: 'person', id, roles: ['coordinator'] } })
  const [marisol, rui] = ['marisol@museo.example', 'rui@museu.example'].map((email) => findPersonByEmail(db, email))
  const course = (slug: string): string => findCourseBySlug(db, slug)?.id ?? ''
  if (!marisol || !rui) return
  const deadline = dayIn(now + 20 * DAY_MS, programme(db).reportTimeZone)
  const group = makeCohort(as(marisol.id), {
    press: 'demo-group-museum',
    by: 'invitation',
    name: 'Equipo de sala 2026',
    reminds: 'yes',
    deadline,
    courses: [course('inventario-y-documentacion'), course('museo-para-todas-las-personas')],
  })
  makeCohort(as(rui.id), {
    press: 'demo-group-country',
    by: 'rule',
    name: 'Museus do Brasil: acessibilidade',
    country: 'BR',
    courses: [course('museo-para-todas-las-personas')],
    deadline: undefined,
    reminds: undefined,
  })
  if (!currentLink(db, machine.keys, group, now)) renewLink(as(marisol.id), group)
  const token = currentLink(db, machine.keys, group, now)?.token ?? ''
  for (const email of MEMBERS) {
    const person = findPersonByEmail(db, email)
    if (person) joinCohort(as(person.id), { token, wantsMail: email !== 'abel@museo.example', shares: false })
  }
}
