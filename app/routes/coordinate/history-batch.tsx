import {
  type ActionFunctionArgs,
  data as reply,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { importBatch } from '../../domain/history/import-batch.server'
import { findBatch, firstLines } from '../../domain/history/queries.server'
import { programme } from '../../domain/settings/queries.server'
import { BatchPage } from '../../ui/coordinate/batch-page'
import { orSay } from '../answer.server'
import { coordinator, type DoorArgs, type SignedInContext } from '../guard.server'
import { privateHead } from '../page-head'
import { programmeScope } from './programme-scope.server'

const SHOWN = 20

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.batch.source) : [])

function batchAt(ctx: SignedInContext, { params }: DoorArgs) {
  const found = findBatch(ctx.db, ctx.actor, programmeScope(ctx), params.batchId ?? '')
  if (!found) throw new Response(null, { status: 404 })
  return found
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const { id, label, source, linesNew, linesKnown, linesWrong, findings, form, ...became } = batchAt(ctx, args)
  const { importedAt, withdrawnAt, withdrawnReason } = became
  const read = { id, label, source, linesNew, linesKnown, linesWrong, findings, form }
  const first = firstLines(ctx.db, id, SHOWN)
  return {
    lang: ctx.lang,
    timeZone: programme(ctx.db).reportTimeZone,
    batch: { ...read, importedAt, withdrawnAt, withdrawnReason },
    lines: first.map(({ n, name, course, hours, startedOn, completedOn, institution, country }) => {
      return { n, name, course, hours, startedOn, completedOn, institution, country, source }
    }),
    institutionsFound: first.filter(({ institutionId }) => institutionId !== null).length,
  }
}

/** Takes the file in. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const { id } = batchAt(ctx, args)
  const done = orSay(ctx.lang, () => importBatch(ctx, { batchId: id }))
  if ('refused' in done) return reply({ refused: done.refused }, { status: done.status })
  return redirect(`/${ctx.lang}/coordinate/history/${id}`, 303)
}

export default function HistoryBatch() {
  const done = useActionData<{ refused: string }>()
  return <BatchPage {...useLoaderData<typeof loader>()} refused={done?.refused} />
}
