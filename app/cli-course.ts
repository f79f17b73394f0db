// Terminal commands over courses.
import type { Command, Terminal } from './cli-command'
import { draftDocument, findCourseBySlug, listCourses } from './domain/courses/queries-all.server'
import { publishStored } from './domain/authoring/publish-stored.server'
import { unpublish } from './domain/courses/unpublish.server'
import { exportFolder } from './domain/transfer/export-folder.server'
import { fixFolder } from './domain/transfer/fix-folder.server'
import { importFolder } from './domain/transfer/import-folder.server'
import { readCourseFolder } from './domain/transfer/read-folder.server'
import type { Problem } from './domain/transfer/yaml-file'
import { complain, say } from './platform/terminal'

export const lintCommand: Command = async (terminal) => {
  if (terminal.flags.fix) return fix(terminal)
  const { problems } = await readCourseFolder(terminal.args[0]!)
  return tellProblems(terminal, problems)
}

async function fix({ t, args }: Pick<Terminal, 't' | 'args'>): Promise<number> {
  const { problems, isDone, changed, others } = await fixFolder(args[0]!)
  for (const file of changed) say(t('cli:fix-changed', { file }))
  for (const file of others) say(t('cli:fix-other', { file }))
  if (!isDone) say(t('cli:fix-not'))
  else if (changed.length === 0) say(t('cli:fix-none'))
  return tellProblems({ t }, problems)
}

export const exportCommand: Command = async ({ ctx, storage, t, args }) => {
  const [slug = '', folder = ''] = args
  const course = findCourseBySlug(ctx.db, slug)
  const document = course && draftDocument(ctx.db, course.id)
  if (!document) return unknown(t('cli:unknown-course', { slug }))
  const files = await exportFolder(storage, document, folder)
  say(t('cli:exported', { slug, folder, files }))
  return 0
}

export const importCommand: Command = async ({ ctx, storage, t, args, flags }) => {
  const { problems, saved } = await importFolder(ctx, storage, { folder: args[0]!, asNew: flags.asNew })
  const status = tellProblems({ t }, problems)
  if (!saved) return status
  say(t('cli:imported', { slug: saved.slug, version: saved.version }))
  return 0
}

export const publishCommand: Command = async ({ ctx, storage, t, args, flags }) => {
  const slug = args[0]!
  const course = findCourseBySlug(ctx.db, slug)
  if (!course) return unknown(t('cli:unknown-course', { slug }))
  const input = { courseId: course.id, ...(flags.note ? { note: flags.note } : {}) }
  const { revision, isNew } = await publishStored(ctx, storage, input)
  say(t(isNew ? 'cli:published' : 'cli:published-same', { slug, revision }))
  return 0
}

export const unpublishCommand: Command = ({ ctx, t, args }) => {
  const slug = args[0]!
  const course = findCourseBySlug(ctx.db, slug)
  if (!course) return unknown(t('cli:unknown-course', { slug }))
  unpublish(ctx, { courseId: course.id })
  say(t('cli:unpublished', { slug }))
  return 0
}

export const listCommand: Command = ({ ctx, t }) => {
  for (const { slug, revision, state } of listCourses(ctx.db)) {
    say(t('cli:list-line', { slug, revision: revision ?? 0, state: t(`cli:state-${state}`) }))
  }
  return 0
}

function unknown(sentence: string): number {
  complain(sentence)
  return 1
}

/** All faults, by file and line, as compilers print them. */
function tellProblems({ t }: Pick<Terminal, 't'>, problems: readonly Problem[]): number {
  const sorted = [...problems].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
  for (const { file, line, level, code, params } of sorted) {
    const words = t(`lint:${code}` as 'lint:yaml', params as { message: string })
    say(`${file}${line > 0 ? `:${line}` : ''}: ${t(`cli:${level}`)}: ${params.id ? `[${params.id}] ` : ''}${words}`)
  }
  const errors = problems.filter((p) => p.level === 'error').length
  if (problems.length === 0) say(t('cli:lint-clean'))
  else say(t('cli:lint-summary', { errors, warnings: problems.length - errors }))
  return errors > 0 ? 1 : 0
}
