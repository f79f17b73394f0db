// How long what is kept of people stays, where this noun says so itself; retention-rules.server.ts has the whole list. Days.

/** Between asking that an account goes and its end: signing in takes it back. */
export const GRACE_DAYS = 14
/** That no mail reaches an address, of which only a digest is kept; and what an address was before it was changed. */
export const BOUNCE_DAYS = 365
export const EMAIL_CHANGE_DAYS = 180
/** A copy of one's own data. */
export const COPY_KEPT_DAYS = 7
/** To whom a mail went. */
export const MAIL_ADDRESS_DAYS = 180
/** An address that was asked to join a group, and never did. */
export const GROUP_INVITATION_DAYS = 365
/** An address that was asked to join a team: after the link ran out. */
export const TEAM_INVITATION_DAYS = 30
/** An account whose address was never confirmed and in which nothing was begun. */
export const UNUSED_ACCOUNT_DAYS = 90
/** Name and address of an account that was joined to another. */
export const JOINED_ACCOUNT_DAYS = 30
/** A file of earlier completions that was read and never taken in. */
export const UNTAKEN_HISTORY_DAYS = 30
/** The reason somebody gave for looking at a person's details; that they looked stays. */
export const LOOK_REASON_DAYS = 730
/** The copy of the database that an update makes before it begins. */
export const BEFORE_UPDATE_DAYS = 30
