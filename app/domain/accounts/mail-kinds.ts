// The mails of an account, by name, and the kinds of job that send them.
export const SEND_MAIL = 'accounts.send-mail'
export type AccountMail = 'confirm' | 'recover' | 'password-changed' | 'welcome'

/** About a change of address: to the new one, and to the old one when it is asked for and when it is done. */
export const ADDRESS_MAIL = 'accounts.send-address-mail'
export type AddressMail = 'email-change-confirm' | 'email-change-asked' | 'email-changed'

/** 'queued' = on its way; 'slow' = the mail server does not take it yet; 'gone' = it left, as far as is known. */
export type MailStanding = 'queued' | 'slow' | 'gone' | 'failed' | 'bounced'
