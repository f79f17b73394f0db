// The terminal's command over mail: a mail server pipes its reports of non-delivery into it.
import type { Command } from './cli-command'
import { takeBounce } from './domain/accounts/take-bounce.server'
import { REPORT_BYTES } from './platform/dsn'
import { say } from './platform/terminal'

/** Reads one message. Always leaves with 0: a mail server would send the report of a report. */
export const bouncedCommand: Command = async ({ ctx, t }) => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    if (size < REPORT_BYTES) chunks.push(chunk)
    size += chunk.length
  }
  say(t(`cli:mail-${takeBounce(ctx, Buffer.concat(chunks))}`))
  return 0
}
