// A list of addresses as its page shows it: a page of lines, of one state or of all.
import { type Cohort, LINE_STATES } from '../../domain/cohorts/cohort'
import { findList, isBeingRead, LINES_A_PAGE, listLines } from '../../domain/cohorts/list-queries.server'
import { programme } from '../../domain/settings/queries.server'
import type { SignedInContext } from '../guard.server'
import { pageAsked } from './register-scope.server'

/** Throws 404 where the group has no such list. */
export function listView({ db, lang }: SignedInContext, cohort: Cohort, listId: string, asked: URLSearchParams) {
  const list = findList(db, cohort.id, listId)
  if (!list && !isBeingRead(db, cohort.id, listId)) throw new Response(null, { status: 404 })
  const state = LINE_STATES.find((one) => one === asked.get('state'))
  const count = !list ? 0 : state ? list.counts[state] : Object.values(list.counts).reduce((sum, n) => sum + n, 0)
  const pages = Math.max(1, Math.ceil(count / LINES_A_PAGE))
  const page = Math.min(pages, pageAsked(asked))
  return {
    lang,
    timeZone: programme(db).reportTimeZone,
    group: { id: cohort.id, name: cohort.name },
    listId,
    list,
    state,
    lines: list ? listLines(db, list.id, state, page) : [],
    page,
    pages,
  }
}
