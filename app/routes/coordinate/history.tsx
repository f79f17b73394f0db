import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { LARGEST_FILE, PastFileForm } from '../../domain/history/forms'
import { listBatches, unfinishedBatch } from '../../domain/history/queries.server'
import { MOST_LINES, readBatch } from '../../domain/history/read-batch.server'
import { programme } from '../../domain/settings/queries.server'
import { i18nFor } from '../../platform/i18n'
import { HistoryPage } from '../../ui/coordinate/history-page'
import { answer, type FormAgain, read } from '../answer.server'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'
import { programmeScope } from './programme-scope.server'

/** A table of 50,000 lines is larger than a form of words. */
export const handle = { largestFormBytes: LARGEST_FILE + 1024 * 1024 }

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'history')('title')) : []

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const scope = programmeScope(ctx)
  const batches = listBatches(ctx.db, scope).map(({ id, source, label, linesNew, importedAt, withdrawnAt, reader }) => {
    return { id, source, label, linesNew, importedAt: importedAt ?? 0, withdrawnAt, reader }
  })
  return {
    lang: ctx.lang,
    timeZone: programme(ctx.db).reportTimeZone,
    batches,
    mostLines: MOST_LINES,
    only: scope.country ?? undefined,
    open: unfinishedBatch(ctx.db, ctx.viewer.id),
  }
}

const LABEL_SIGNS = 120

/** Reads the file and leads to what was found; nothing is taken in yet. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  programmeScope(ctx)
  const form = await read(args.request, PastFileForm)
  return answer(ctx.lang, form, async ({ file, source, country }) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const label = file.name.normalize('NFC').slice(0, LABEL_SIGNS)
    const { batchId } = await readBatch(ctx, { bytes, label, source, country })
    return redirect(`/${ctx.lang}/coordinate/history/${batchId}`, 303)
  })
}

export default function History() {
  const done = useActionData<FormAgain>()
  return <HistoryPage {...useLoaderData<typeof loader>()} again={done?.form} />
}
