// Structured logs without personal data: no names, addresses, cookies, bodies or query strings.
import { writeSync } from 'node:fs'
import pino from 'pino'

export type Log = pino.Logger

const STDOUT = 1
const TRIES = 20
const WAIT_MS = 5

/**
 * Writes line by line, at once. A line that cannot be written is lost, and nothing else is: with pino's own writer a log
 * on a full disk ended the process, and kept it from ending.
 */
export function lineWriter(fd: number): { write(line: string): void } {
  const cell = new Int32Array(new SharedArrayBuffer(4))
  let isBroken = false
  return {
    write(line) {
      let rest = Buffer.from(isBroken ? `\n${line}` : line)
      isBroken = true
      for (let tries = 0; rest.length > 0 && tries < TRIES; tries += 1) {
        try {
          rest = rest.subarray(writeSync(fd, rest))
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return
          // whoever reads the pipe is slow: a little patience, then the line goes
          Atomics.wait(cell, 0, 0, WAIT_MS)
        }
      }
      isBroken = rest.length > 0
    },
  }
}

const ADDRESS = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g

/** Errors may quote what they could not read: addresses go, and of a text that is no JSON its beginning too. */
export function bare(error: Error): object {
  const told = pino.stdSerializers.err(error)
  const without = (text: string): string => {
    const plain = text.replace(ADDRESS, '…')
    return error instanceof SyntaxError ? plain.replace(/"[^\n]*"/g, '…') : plain
  }
  const { type, code } = told as { type: string; code?: string }
  return { type, ...(code === undefined ? {} : { code }), message: without(told.message), stack: without(told.stack) }
}

export const log: Log = pino(
  {
    serializers: { err: bare },
    level: process.env.LOG_LEVEL || (process.env.NODE_ENV === 'test' ? 'silent' : 'info'),
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
  },
  lineWriter(STDOUT),
)
