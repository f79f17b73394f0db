// Structured logs without personal data: no names, addresses, cookies, bodies or query strings.
import pino from 'pino'

export type Log = pino.Logger

export const log: Log = pino({
  level: process.env.LOG_LEVEL || (process.env.NODE_ENV === 'test' ? 'silent' : 'info'),
  base: { pid: process.pid },
  timestamp: pino.stdTimeFunctions.isoTime,
})
