// The one list of what is kept how long and why: the page about privacy shows it, docs/privacy.md is compared with it, and
// each line names the sweep that carries it out. Numbers come from the sweeps themselves, so that they cannot differ.
import { LASTS_DAYS } from '../../platform/auth'
import { LONGEST_WINDOW_DAYS } from '../../platform/limits'
import { TOKENS_KEPT_MS } from '../accounts/sweep-sign-ins.server'
import { KEPT_MS as LISTS_KEPT_MS } from '../cohorts/order-list.server'
import { UPLOAD_KEPT_MS } from '../media/sweep-uploads.server'
import { KEPT_MS as NOTES_KEPT_MS } from '../notes/delete-note.server'
import { KEPT_MS as FACTS_KEPT_MS } from '../progress/sweep-facts.server'
import { KEPT_MS as IMPORTS_KEPT_MS } from '../register/sweep-imports.server'
import { EXPORT_KEPT_MS } from '../reports/exports.server'
import { ROW_KEPT_MS } from '../transfer/sweep-imports.server'
import * as own from './retention'

const DAY_MS = 24 * 3_600_000
const days = (ms: number): number => Math.round(ms / DAY_MS)

/** The law's ground for keeping it (GDPR 6(1), LGPD 7): what was asked for, a public task, a duty, or a justified interest. */
export type Basis = 'service' | 'public-task' | 'interest' | 'consent'

export interface Rule {
  /** key of personal.json, `keep` */
  id: RuleId
  /** none = while the account exists, or for good where the words say so */
  days: number | undefined
  basis: Basis
  /** what ends it */
  by: string
}

const RULES = {
  account: { days: undefined, basis: 'service', by: 'privacy/erase' },
  learning: { days: undefined, basis: 'service', by: 'privacy/erase' },
  certificates: { days: undefined, basis: 'public-task', by: 'privacy/erase' },
  figures: { days: undefined, basis: 'public-task', by: '–' },
  consents: { days: undefined, basis: 'consent', by: 'privacy/erase' },
  acts: { days: undefined, basis: 'interest', by: '–' },
  lookReasons: { days: own.LOOK_REASON_DAYS, basis: 'interest', by: 'privacy/retain' },
  signIns: { days: LASTS_DAYS, basis: 'service', by: 'accounts/sweep-sign-ins' },
  tokens: { days: days(TOKENS_KEPT_MS), basis: 'interest', by: 'accounts/sweep-sign-ins' },
  tries: { days: LONGEST_WINDOW_DAYS, basis: 'interest', by: 'accounts/sweep-sign-ins' },
  watching: { days: days(FACTS_KEPT_MS), basis: 'service', by: 'progress/sweep-facts' },
  notes: { days: days(NOTES_KEPT_MS), basis: 'service', by: 'notes/delete-note' },
  mails: { days: own.MAIL_ADDRESS_DAYS, basis: 'interest', by: 'privacy/retain' },
  bounces: { days: own.BOUNCE_DAYS, basis: 'interest', by: 'privacy/retain' },
  emailChanges: { days: own.EMAIL_CHANGE_DAYS, basis: 'interest', by: 'privacy/retain' },
  copies: { days: own.COPY_KEPT_DAYS, basis: 'service', by: 'privacy/copies' },
  grace: { days: own.GRACE_DAYS, basis: 'service', by: 'privacy/erase' },
  exports: { days: days(EXPORT_KEPT_MS), basis: 'public-task', by: 'reports/export-jobs' },
  lists: { days: days(LISTS_KEPT_MS), basis: 'public-task', by: 'cohorts/order-list' },
  groupInvitations: { days: own.GROUP_INVITATION_DAYS, basis: 'public-task', by: 'privacy/retain' },
  teamInvitations: { days: own.TEAM_INVITATION_DAYS, basis: 'public-task', by: 'privacy/retain' },
  history: { days: own.UNTAKEN_HISTORY_DAYS, basis: 'public-task', by: 'privacy/retain' },
  imports: {
    days: Math.max(days(IMPORTS_KEPT_MS), days(ROW_KEPT_MS)),
    basis: 'service',
    by: 'register/sweep-imports, transfer/sweep-imports',
  },
  uploads: { days: days(UPLOAD_KEPT_MS), basis: 'service', by: 'media/sweep-uploads' },
  unused: { days: own.UNUSED_ACCOUNT_DAYS, basis: 'interest', by: 'privacy/retain' },
  joined: { days: own.JOINED_ACCOUNT_DAYS, basis: 'interest', by: 'privacy/retain' },
  beforeUpdate: { days: own.BEFORE_UPDATE_DAYS, basis: 'interest', by: 'privacy/retain' },
} as const satisfies Record<string, Omit<Rule, 'id'>>

export type RuleId = keyof typeof RULES

export const RETENTION: readonly Rule[] = Object.entries(RULES).map(([id, rule]) => ({ id: id as RuleId, ...rule }))
