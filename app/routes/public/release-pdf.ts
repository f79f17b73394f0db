import type { LoaderFunctionArgs } from '@remix-run/node'
import { programme } from '../../domain/settings/queries.server'
import { versionOf } from '../../domain/settings/versions.server'
import { tablesPdf } from '../../domain/tables/pdf.server'
import { cachePerDb } from '../../platform/cache'
import { translator } from '../../platform/i18n'
import { type DoorContext, visitor } from '../guard.server'
import { figuresAt } from './release-at.server'

/** The release as a sheet to print and hand on, in the language of the address. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const release = figuresAt(ctx, args)
  const pdf = await fileOf(ctx, release)
  const name = translator(ctx.lang)('tables:paper.file')
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${name}-${release.quarter}.${ctx.lang}.pdf"`,
      'Cache-Control': 'public, max-age=300',
    },
  })
}

/** A release never changes, so its sheet is made once; those who ask meanwhile wait for the same one. */
const files = cachePerDb<{ made?: Promise<Buffer> }>(30)

function fileOf({ db, lang, origin }: DoorContext, release: ReturnType<typeof figuresAt>): Promise<Buffer> {
  const file = files(db, `${release.number}:${lang}:${versionOf(db, 'settings')}`, () => ({}))
  file.made ??= tablesPdf({
    ...release,
    lang,
    programme: programme(db).programmeName[lang],
    address: `${origin}/${lang}/tables/${release.number}`,
  }).catch((error: unknown) => {
    delete file.made
    throw error
  })
  return file.made
}
