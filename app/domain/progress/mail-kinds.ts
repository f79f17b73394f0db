// The mails about learning, by name, and the one kind of job that sends them.
export const SEND_MAIL = 'progress.send-mail'
export const REGRADED_MAIL = 'regraded'

/** Mails that people agreed to and may stop. */
export const LEARNING_MAIL = 'progress.learning-mail'
export type LearningMail = 'one-lesson-left' | 'certificate-ready' | 'announcement'
