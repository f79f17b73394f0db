// For the coordinators of the demonstration: people of one museum, of whom some share with it, and institutions that stand
// twice in the register, one pair of them merged already.
import { findAffiliation } from '../../app/domain/accounts/affiliation.server'
import { declareAffiliation } from '../../app/domain/accounts/declare-affiliation.server'
import { findPersonByEmail } from '../../app/domain/accounts/queries.server'
import type { JobArea } from '../../app/domain/accounts/rules'
import { setSharing } from '../../app/domain/accounts/sharing.server'
import { signUp } from '../../app/domain/accounts/sign-up.server'
import type { Context } from '../../app/domain/context'
import { addInstitution } from '../../app/domain/institutions/add-institution.server'
import { mergeInstitutions } from '../../app/domain/register/merge.server'
import { inTransaction } from '../../app/platform/db'
import { study } from './demo-study'

const COURSE = 'conservacion-preventiva'
const DAY_MS = 24 * 3_600_000

interface Worker {
  name: string
  email: string
  area: JobArea
  share: number
  isConfirmed: boolean
  shares: boolean
}
const WORKERS: Worker[] = [
  { name: 'Nélida Sucno Ccori', email: 'nelida', area: 'conservation', share: 1, isConfirmed: true, shares: true },
  { name: 'Abel Yupanqui Ñaupa', email: 'abel', area: 'visitors', share: 0.4, isConfirmed: false, shares: true },
  { name: 'Primitiva Layme', email: 'primitiva', area: 'security', share: 0.2, isConfirmed: false, shares: false },
]

export function seedRegister(machine: Context, museumId: string | undefined, passwordHash: string): void {
  if (museumId !== undefined) for (const worker of WORKERS) seedWorker(machine, museumId, worker, passwordHash)
  const add = (name: string, province: string): string =>
    addInstitution(machine, { name, country: province.slice(0, 2), province, kind: 'public' }).institutionId
  add('Museo Regional Valle de Huaira', 'PE-CUS')
  add('Museo de las Lluvias (sede costanera)', 'CL-LL')
  const survivorId = add('Museo Municipal del Puerto Viejo', 'AR-B')
  const mergedId = add('Museo Municipal Pto. Viejo', 'AR-B')
  const coordinator = findPersonByEmail(machine.db, 'rui@museu.example')
  if (coordinator) mergeInstitutions(as(machine, coordinator.id), { mergedId, survivorId })
}

/** Opens the account that is missing; whoever has said where they work is left alone. */
function seedWorker(machine: Context, institutionId: string, worker: Worker, passwordHash: string): void {
  inTransaction(machine, (machine) => {
    const { name, area, share, isConfirmed, shares } = worker
    const account = { name, email: `${worker.email}@museo.example`, country: 'PE', language: 'es' as const }
    const { personId } = signUp(machine, { ...account, passwordHash, isConfirmed: true })
    if (findAffiliation(machine.db, personId)) return
    const then = { ...machine, now: machine.now - 40 * DAY_MS }
    declareAffiliation(then, { personId, institutionId, jobArea: area, isConfirmed })
    if (shares) setSharing(as(then, personId), { isShared: true, institutionId })
    study(machine, { personId, slug: COURSE, language: 'es', share, begunDaysAgo: 30 })
  })
}

const as = (machine: Context, id: string): Context => ({
  ...machine,
  actor: { kind: 'person', id, roles: ['coordinator'] },
})
