// What the pages of published tables show a coordinator: everybody sees what was released; those of the whole programme
// see besides what waits to be, and may do it.
import { coordinatorScope } from '../../domain/accounts/queries.server'
import { dayIn } from '../../domain/settings/zone-days'
import { programme } from '../../domain/settings/queries.server'
import { mayPublishTables } from '../../domain/tables/policy'
import { quarterAfter, quarterOfDay, settledAt } from '../../domain/tables/quarters'
import {
  type DraftRow,
  draftFigures,
  findDraft,
  lastRelease,
  listOpenQuarters,
  listReleases,
  releasedBy,
} from '../../domain/tables/queries.server'
import { isWorthReleasing } from '../../domain/tables/release.server'
import { actorNames } from '../actor-names.server'
import type { SignedInContext } from '../guard.server'

export const mayPublish = ({ db, actor }: SignedInContext): boolean =>
  mayPublishTables(actor, coordinatorScope(db, actor))

/** 403 for coordinators of a country or an institution. */
export function publisherOnly(ctx: SignedInContext): void {
  if (!mayPublish(ctx)) throw new Response(null, { status: 403 })
}

export function deskOf(ctx: SignedInContext) {
  const { db, lang, now } = ctx
  const timeZone = programme(db).reportTimeZone
  const by = releasedBy(db)
  const names = actorNames(db, lang, [...by.values()])
  const open = mayPublish(ctx) ? listOpenQuarters(db, now) : []
  return {
    lang,
    timeZone,
    mayPublish: mayPublish(ctx),
    releases: listReleases(db).map((release) => {
      return { ...release, figures: undefined, by: names(by.get(release.number) ?? null) }
    }),
    // the oldest wait longest, the newest are looked for: the newest first
    open: open.reverse().map((quarter) => ({ quarter, countedAt: findDraft(db, quarter)?.countedAt ?? null })),
    next: nextOf(ctx, timeZone),
  }
}

/** The quarter that will be the next one to be released, and from when on. */
function nextOf({ db, now }: SignedInContext, timeZone: string): { quarter: string; at: number } {
  const last = lastRelease(db)
  const current = quarterOfDay(dayIn(now, timeZone))
  const after = last ? quarterAfter(last.quarter) : current
  const quarter = after > current ? after : settledAt(after, timeZone) > now ? after : current
  return { quarter, at: settledAt(quarter, timeZone) }
}

/** What a page says of a count: none yet, on its way, failed, or the figures. */
export function draftView(draft: DraftRow | undefined) {
  const figures = draft && draftFigures(draft)
  const isOpen = draft !== undefined && draft.countedAt === null
  return {
    figures,
    isAsked: isOpen && draft.failedAt === null,
    hasFailed: isOpen && draft.failedAt !== null,
    isWorthIt: figures !== undefined && isWorthReleasing(figures),
  }
}
