import type { LoaderFunctionArgs } from '@remix-run/node'
import { releaseCsv } from '../../domain/tables/csv'
import { translator } from '../../platform/i18n'
import { visitor } from '../guard.server'
import { figuresAt } from './release-at.server'

/** The three tables as one file, in the language of the address. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const { figures } = figuresAt(ctx, args)
  const t = translator(ctx.lang)
  return new Response(releaseCsv(figures, ctx.lang, t), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${t('tables:paper.file')}-${figures.quarter}.csv"`,
      'Cache-Control': 'public, max-age=300',
    },
  })
}
