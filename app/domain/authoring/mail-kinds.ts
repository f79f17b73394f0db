// The one kind of job that sends the mails of authoring.
export const SEND_INVITATION = 'authoring.send-invitation'
