// The release that an address names, for its page and its files.
import type { ShownRelease } from '../../domain/tables/figures'
import { findRelease } from '../../domain/tables/queries.server'
import { i18nFor } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import type { DoorArgs, DoorContext } from '../guard.server'

/** 404 where there is none. */
export function releaseAt({ db }: DoorContext, { params }: DoorArgs): ShownRelease {
  const found = /^[1-9]\d{0,5}$/.test(params.number ?? '') ? findRelease(db, Number(params.number)) : undefined
  if (!found) throw new Response(null, { status: 404 })
  return found
}

/** The same where its figures may be shown: a file of a withdrawn one is gone. */
export function figuresAt(ctx: DoorContext, args: DoorArgs) {
  const { figures, ...release } = releaseAt(ctx, args)
  if (!figures) throw new Response(null, { status: 404 })
  return { ...release, figures }
}

export function quarterName(lang: Lang, quarter: string): string {
  const t = i18nFor(lang).getFixedT(lang, 'tables')
  return t(`quarter.${quarter.slice(6) as '1'}`, { year: quarter.slice(0, 4) })
}
