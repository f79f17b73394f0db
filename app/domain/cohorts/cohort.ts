// A group as pages and verbs speak of it: plain data, and how large things may be.
import type { Lang } from '../../platform/languages'

export const NAME_MIN = 2
export const NAME_MAX = 120
export const MOST_COURSES = 30
export const MOST_INSTITUTIONS = 200
/** of a list of addresses */
export const MOST_LINES = 50_000
export const LARGEST_LIST_BYTES = 8 * 1024 * 1024

/** How people come into a group: by joining, or by where they work. */
export const WAYS = ['invitation', 'country', 'institutions'] as const
export type Way = (typeof WAYS)[number]

export interface Cohort {
  id: string
  name: string
  way: Way
  /** ISO 3166; of groups by rule */
  ruleCountry: string | null
  ruleProvince: string | null
  /** whose it is: as Scope says it, and the country of an institution */
  institutionId: string | null
  country: string | null
  /** ISO 8601 day of the programme's time zone */
  deadlineOn: string | null
  isReminding: boolean
  /** ms UTC */
  madeAt: number
  closedAt: number | null
  courseIds: string[]
}

/** The link of a group. */
export interface CohortLink {
  token: string
  /** ms UTC */
  expiresAt: number
}

/** What became of an address that was asked; 'sent' also where nobody may know that it joined. */
export type InvitationState = 'waiting' | 'sent' | 'failed' | 'joined'
export interface ShownInvitation {
  id: string
  email: string
  name: string | null
  language: Lang
  state: InvitationState
  invitedAt: number
}

export const LINE_STATES = ['new', 'twice', 'invited', 'member', 'stopped', 'wrong'] as const
export type LineState = (typeof LINE_STATES)[number]

/** A list of addresses that was read. */
export interface ReadList {
  id: string
  label: string
  form: { encoding: string; delimiter: string; hasName: boolean; hasLanguage: boolean }
  sentAt: number
  orderedAt: number | null
  doneAt: number | null
  counts: Record<LineState, number>
}
export interface ListLine {
  n: number
  state: LineState
  email: string
  name: string | null
}

/** A group as one of its people sees it. */
export interface OwnGroup {
  id: string
  name: string
  /** whose group it is, in words; none = the programme's */
  of: string | undefined
  country: string | null
  deadlineOn: string | null
  /** by where one works: it ends with that and by no press */
  isByRule: boolean
}

export interface InvitationCounts {
  asked: number
  /** as far as this coordinator may know */
  joined: number
  failed: number
}
