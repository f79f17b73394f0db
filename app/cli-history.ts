// Terminal command over what was completed before this platform: reads a file, says what each line would do, and takes it in
// where it was told to.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Command } from './cli-command'
import { importBatch } from './domain/history/import-batch.server'
import { findBatch } from './domain/history/queries.server'
import { readBatch } from './domain/history/read-batch.server'
import { complain, say } from './platform/terminal'

export const importHistoryCommand: Command = async ({ ctx, t, args, flags }) => {
  const [file = '', source = ''] = args
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) {
    complain(t('cli:history-no-file', { file }))
    return 1
  }
  const { batchId } = await readBatch(ctx, { bytes, label: basename(file), source, country: flags.country })
  const batch = findBatch(ctx.db, ctx.actor, { institutionId: null, country: null }, batchId)
  if (!batch) return 1
  const { linesNew, linesKnown, linesWrong, findings } = batch
  say(t('cli:history-counts', { new: linesNew, known: linesKnown, wrong: linesWrong }))
  for (const { line, wrong, value } of findings)
    complain(t('cli:history-line', { line, problem: t(`history:wrong.${wrong}`), value }))
  if (linesWrong > 0) return 1
  if (!flags.isSure) {
    say(t('cli:history-how'))
    return 0
  }
  importBatch(ctx, { batchId })
  say(t('cli:history-done', { count: linesNew }))
  return 0
}
