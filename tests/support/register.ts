// A register with coordinators of the programme, of a country and of one museum, and people who work there.
import { findAffiliation } from '../../app/domain/accounts/affiliation.server'
import { declareAffiliation } from '../../app/domain/accounts/declare-affiliation.server'
import { grantRole } from '../../app/domain/accounts/grant-role.server'
import { setSharing } from '../../app/domain/accounts/sharing.server'
import { signUp } from '../../app/domain/accounts/sign-up.server'
import type { Context } from '../../app/domain/context'
import { addInstitution } from '../../app/domain/institutions/add-institution.server'
import type { Db } from '../../app/platform/db'
import { machineContext, personContext } from './context'

export interface Coordinators {
  programme: Context
  peru: Context
  chile: Context
  museum: Context
}
export interface Register {
  museum: string
  twin: string
  other: string
  chilean: string
  as: Coordinators
}

export const museumIn = (db: Db, name: string, country = 'PE', province = 'PE-CUS'): string =>
  addInstitution(machineContext(db), { name, country, province, kind: 'public' }).institutionId

export function makeRegister(db: Db): Register {
  const museum = museumIn(db, 'Museo del Valle')
  const coordinator = (email: string, of: { institutionId?: string; country?: string }): Context => {
    const personId = accountOf(db, email)
    grantRole(machineContext(db), { personId, role: 'coordinator', ...of })
    return personContext(db, personId, ['coordinator'])
  }
  return {
    museum,
    twin: museumIn(db, 'Museo del Valle (sede)'),
    other: museumIn(db, 'Museo de la Costa'),
    chilean: museumIn(db, 'Museo de las Lluvias', 'CL', 'CL-LL'),
    as: {
      programme: coordinator('programa@museo.org', {}),
      peru: coordinator('peru@museo.org', { country: 'PE' }),
      chile: coordinator('chile@museo.org', { country: 'CL' }),
      museum: coordinator('museo@museo.org', { institutionId: museum }),
    },
  }
}

export function accountOf(db: Db, email: string, more: { name?: string; country?: string } = {}): string {
  const { name = 'Persona de prueba', country = 'PE' } = more
  const account = { name, email, country, language: 'es' as const, passwordHash: 'x', isConfirmed: true }
  return signUp(machineContext(db), account).personId
}

/** Somebody who works there, and shares with it where `shares` says so. */
export function workerOf(
  db: Db,
  institutionId: string,
  email: string,
  more: { name?: string; country?: string; shares?: boolean } = {},
): string {
  const personId = accountOf(db, email, more)
  const own = personContext(db, personId)
  declareAffiliation(own, { personId, institutionId })
  if (more.shares) setSharing(own, { isShared: true, institutionId })
  return personId
}

export const affiliationOf = (db: Db, personId: string): string => findAffiliation(db, personId)?.id ?? ''
