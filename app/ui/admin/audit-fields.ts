// The parts by which the register of acts is filtered, and what may be wrong with them.
export type AuditField = 'actor' | 'act' | 'subject' | 'from' | 'until'
export type AuditProblem = 'unknown-person' | 'day' | 'reversed'
