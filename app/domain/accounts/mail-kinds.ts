// The mails of an account, by name, and the one kind of job that sends them.
export const SEND_MAIL = 'accounts.send-mail'
export type AccountMail = 'confirm' | 'recover' | 'password-changed' | 'welcome'
