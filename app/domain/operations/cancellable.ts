// Which work an administrator may end by hand. Where somebody waits for the outcome and nothing would tell them, it may not.

const KEPT = new Set([
  'credentials.issue-pending',
  'enrolments.join',
  'media.copy',
  'media.receive',
  'progress.regrade',
  'progress.settle-course',
  'transfer.import',
])

export const isCancellable = (kind: string): boolean => !KEPT.has(kind)
