import { describe, expect, it } from 'vitest'
import type { Proof } from '../../platform/visit'
import { isEnough, lacksProof, PROOFS, standingRoles, waysOf } from './rules'

/** Every set of proofs that is enough by itself; whatever contains one of them is enough too. */
const LEAST: Proof[][] = [
  ['passkey'],
  ['mailbox', 'device'],
  ['password', 'mailbox'],
  ['password', 'totp'],
  ['password', 'recovery'],
  ['mailbox', 'totp'],
  ['mailbox', 'recovery'],
]
const subsets = PROOFS.reduce<Proof[][]>((all, proof) => [...all, ...all.map((set) => [...set, proof])], [[]])

describe('two proofs of different kinds', () => {
  it('are enough exactly where one of the least sets is among them', () => {
    expect(subsets).toHaveLength(64)
    const wrong = subsets.filter(
      (set) => isEnough(set) !== LEAST.some((least) => least.every((one) => set.includes(one))),
    )
    expect(wrong).toEqual([])
  })

  it('are asked of coordinators and administrators, where the programme asks', () => {
    const shown = (role: 'instructor' | 'coordinator' | 'administrator', ...proofs: Proof[]) => ({
      roles: [role],
      proofs,
    })
    expect(lacksProof(shown('coordinator', 'password'), 'programme')).toBe(true)
    expect(lacksProof(shown('administrator', 'mailbox'), 'programme')).toBe(true)
    expect(lacksProof(shown('administrator', 'password', 'mailbox'), 'programme')).toBe(false)
    expect(lacksProof(shown('coordinator', 'password'), 'nobody')).toBe(false)
    expect(lacksProof(shown('instructor', 'password'), 'programme')).toBe(false)
  })

  it('leave a weak sign-in the roles that ask for no more', () => {
    const both = { roles: ['instructor', 'coordinator'] as const, proofs: ['password'] as const }
    expect(standingRoles(both, 'programme')).toEqual(['instructor'])
    expect(standingRoles(both, 'nobody')).toEqual(['instructor', 'coordinator'])
    // who added an app is asked for it, in every role
    expect(standingRoles(both, 'person')).toEqual([])
    expect(standingRoles({ ...both, proofs: ['password', 'totp'] }, 'person')).toEqual(['instructor', 'coordinator'])
  })

  it('offer what reaches it; all where nothing does, and to whoever only shows the same again', () => {
    const has = ['totp', 'mailbox', 'password'] as const
    expect(waysOf(has, ['password'], false)).toEqual(['totp', 'mailbox'])
    expect(waysOf(has, ['mailbox'], false)).toEqual(['totp', 'password'])
    expect(waysOf(has, [], false)).toEqual([...has])
    expect(waysOf(has, ['password', 'mailbox'], true)).toEqual([...has])
  })
})
