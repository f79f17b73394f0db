// People of museums in some countries, quarter by quarter, so that there are tables to publish; and the releases of every
// quarter but the last one that is over, which waits for whoever tries it. Running it again adds nothing.
import { declareAffiliation } from '../../app/domain/accounts/declare-affiliation.server'
import { findPersonByEmail } from '../../app/domain/accounts/queries.server'
import { signUp } from '../../app/domain/accounts/sign-up.server'
import type { Context } from '../../app/domain/context'
import { findCourseBySlug } from '../../app/domain/courses/queries-all.server'
import { enrol } from '../../app/domain/enrolments/enrol.server'
import { programme } from '../../app/domain/settings/queries.server'
import { dayIn } from '../../app/domain/settings/zone-days'
import { askDraft, COUNT_QUARTER } from '../../app/domain/tables/ask-draft.server'
import { tableJobs } from '../../app/domain/tables/draft-jobs.server'
import { isSettled, quarterAfter, quarterOfDay, quarterSpan } from '../../app/domain/tables/quarters'
import { findDraft, listReleases } from '../../app/domain/tables/queries.server'
import { releaseTables } from '../../app/domain/tables/release.server'
import { inTransaction } from '../../app/platform/db'
import type { JobMachine } from '../../app/platform/queue'
import { openDb } from '../client'
import { study } from './demo-study'

const DAY_MS = 24 * 3_600_000
const QUARTERS = 3

/** Museums by name, and how many of their people enrol in a quarter. */
const WORKPLACES: readonly [museum: string, country: string, people: number][] = [
  ['Museo de la Mina La Esperanza', 'MX', 11],
  ['Museo Comunitario de Tres Ríos', 'MX', 8],
  ['Museo del Papel Picado', 'MX', 3],
  ['Museo Regional del Valle de Huayra', 'PE', 7],
  ['Museo de Sitio Cerro Amaru', 'PE', 6],
  ['Museo de la Puna y sus Oficios', 'AR', 6],
  ['Museo de las Lluvias', 'CL', 5],
  ['Museo de la Mitad del Páramo', 'EC', 2],
]
const COURSES = ['museo-para-todas-las-personas', 'conservacion-preventiva', 'inventario-y-documentacion'] as const
const NAMES = ['Amparo', 'Benigno', 'Consuelo', 'Dionisio', 'Eulalia', 'Faustino', 'Gregoria', 'Higinio', 'Isidora']
const FAMILIES = ['Zamudio', 'Villaseñor', 'Urrutia', 'Tapia', 'Salcedo', 'Rentería', 'Pacheco']

export async function seedTables(machine: Context, museums: Map<string, string>): Promise<void> {
  const coordinator = findPersonByEmail(machine.db, 'rui@museu.example')
  if (!coordinator || listReleases(machine.db).length > 0) return
  const quarters = lastQuarters(machine)
  for (const [q, quarter] of quarters.entries()) {
    let i = 0
    for (const [museum, country, people] of WORKPLACES)
      for (let n = 0; n < people + (q % 2); n += 1) {
        i += 1
        const one = { key: `${q}-${i}`, i: i + q, quarter, country, institutionId: museums.get(museum) ?? '' }
        inTransaction(machine, (machine) => seedOne(machine, one))
      }
  }
  const publisher: Context = { ...machine, actor: { kind: 'person', id: coordinator.id, roles: ['coordinator'] } }
  for (const quarter of quarters.slice(0, -1)) await publish(publisher, quarter)
}

/** The last ones that are over and settled, the oldest first. */
function lastQuarters({ db, now }: Context): string[] {
  const timeZone = programme(db).reportTimeZone
  const quarters: string[] = []
  const first = quarterOfDay(dayIn(now - 500 * DAY_MS, timeZone))
  for (let one = first; isSettled(one, now, timeZone); one = quarterAfter(one)) quarters.push(one)
  return quarters.slice(-QUARTERS)
}

interface One {
  key: string
  i: number
  quarter: string
  country: string
  institutionId: string
}

function seedOne(machine: Context, { key, i, quarter, country, institutionId }: One): void {
  const { from, to } = quarterSpan(quarter, programme(machine.db).reportTimeZone)
  const at = Math.round(from + (to - from) * (0.05 + 0.6 * ((i * 0.37) % 1)))
  const name = `${NAMES[i % NAMES.length]} ${FAMILIES[(i * 3) % FAMILIES.length]}`
  const account = { name, email: `tabla-${key}@museo.example`, country, language: 'es' as const, passwordHash: null }
  const { personId } = signUp({ ...machine, now: at }, { ...account, isConfirmed: true })
  const own: Context = { ...machine, now: at, actor: { kind: 'person', id: personId, roles: [] } }
  if (institutionId) declareAffiliation(own, { personId, institutionId, jobArea: 'collections' })
  const slug = COURSES[i % COURSES.length]!
  // two in five finish, within three weeks
  if (i % 5 < 2) {
    study({ ...machine, now: at + 21 * DAY_MS }, { personId, slug, language: 'es', share: 1, begunDaysAgo: 21 })
    return
  }
  const course = findCourseBySlug(machine.db, slug)
  if (course) enrol(own, { courseId: course.id, language: 'es' })
}

async function publish(ctx: Context, quarter: string): Promise<void> {
  askDraft(ctx, quarter)
  const job = { id: '', kind: COUNT_QUARTER, payload: { quarter }, claim: '', attempt: 1 }
  const machine = { db: ctx.db } as JobMachine
  await tableJobs(() => openDb(ctx.db.$client.name))[COUNT_QUARTER]?.(job, machine)
  const countedAt = findDraft(ctx.db, quarter)?.countedAt
  if (countedAt) releaseTables(ctx, { quarter, countedAt })
}
