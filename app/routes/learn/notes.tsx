import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notebookOf } from '../../domain/notes/notebook.server'
import { i18nFor } from '../../platform/i18n'
import { NotebookPage } from '../../ui/notes/notebook-page'
import { learner } from '../guard.server'
import { privateHead } from '../page-head'
import { saidIn } from './notes-place.server'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  return { lang: ctx.lang, book: notebookOf(ctx.db, ctx.viewer.id, ctx.lang), said: saidIn(args.request) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'notes')('all')) : []

export default function AllNotes() {
  return <NotebookPage {...useLoaderData<typeof loader>()} />
}
