// The mails about learning, by name, and the one kind of job that sends them.
export const SEND_MAIL = 'progress.send-mail'
export const REGRADED_MAIL = 'regraded'
