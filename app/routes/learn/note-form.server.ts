// A note's form as it was sent: its value, or what is wrong with it in words, with everything typed kept.
import { data } from '@remix-run/node'
import type { z } from 'zod'
import { Refusal } from '../../domain/refusal'
import { i18nFor } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import type { NoteAgain } from '../../ui/notes/lesson-notes'
import { refusalWords } from '../answer.server'

type Read<T> = { again: NoteAgain } & ({ ok: true; value: T } | { ok: false })

export async function readNote<S extends z.ZodType>(
  request: Request,
  schema: S,
  lang: Lang,
): Promise<Read<z.output<S>>> {
  let body: FormData
  try {
    body = await request.formData()
  } catch {
    throw new Response(null, { status: 415 })
  }
  const fields = Object.fromEntries([...body].filter(([, value]) => typeof value === 'string')) as Record<
    string,
    string
  >
  const again: NoteAgain = { words: fields['words'] ?? '', at: fields['at'] ?? '', problems: {} }
  const read = schema.safeParse(fields)
  if (read.success) return { ok: true, value: read.data as z.output<S>, again }
  const t = i18nFor(lang).getFixedT(lang, 'notes')
  const said = { empty: t('problem.empty'), long: t('problem.long'), moment: t('problem.moment') }
  for (const issue of read.error.issues) {
    const field = issue.path[0] === 'words' || issue.path[0] === 'at' ? issue.path[0] : 'form'
    again.problems[field] ??= said[issue.message as keyof typeof said] ?? t('problem.refused')
  }
  return { ok: false, again }
}

/** A refusal of the domain comes back to the same page, with what was typed. */
export function refusedNote<R>(lang: Lang, again: NoteAgain, work: () => R) {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Refusal) || error.status === 404) {
      if (error instanceof Refusal) throw data({ refusal: error.code, params: error.params }, { status: error.status })
      throw error
    }
    return data({ ...again, problems: { form: refusalWords(lang, error) } }, { status: error.status })
  }
}
