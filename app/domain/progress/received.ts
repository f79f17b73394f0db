// A fact as it arrived, checked against its shape, with the times that were worked out for it.
import type { Enrolment } from '../enrolments/queries.server'
import type { Fact } from './facts'

export type FactOf<K extends Fact['kind']> = Extract<Fact, { kind: K }>

export interface Received<K extends Fact['kind'] = Fact['kind']> {
  fact: FactOf<K>
  enrolment: Enrolment
  correctedAt: number
}

/** What applying a fact came to: accepted (and whether the lesson is done by it), or why not. */
export type Applied = { ok: true; done?: boolean; remaining?: number } | { ok: false; why: FactRefusal }

export type FactRefusal =
  | 'invalid'
  | 'someone-else'
  | 'id-taken'
  | 'not-enrolled'
  | 'unknown-lesson'
  | 'unknown-asset'
  | 'out-of-range'
  | 'unknown-attempt'
  | 'attempt-submitted'
  | 'unknown-question'
  | 'unknown-option'
