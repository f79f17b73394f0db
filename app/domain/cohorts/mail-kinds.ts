// The work and the mails of groups, by name.
export const WRITE_INVITATIONS = 'cohorts.write-invitations'
export const SEND_INVITATION = 'cohorts.send-invitation'
