// A group's page: who is in it and where they stand, how people come into it, and what was written to them.
import type { Keyring } from '../../platform/keys'
import type { Lang } from '../../platform/languages'
import { courseTitles } from '../cohorts/course-titles.server'
import { currentLink } from '../cohorts/links.server'
import { countInvitations, hasOpenList } from '../cohorts/list-queries.server'
import { findCohort, institutionsOf } from '../cohorts/queries.server'
import type { Context } from '../context'
import { findInstitution } from '../institutions/queries.server'
import { askingOf } from '../reports/asking.server'
import { dayIn } from '../settings/zone-days'
import { readGroup } from './read-group.server'
import { listMessages } from './send-message.server'
import type { GroupView } from './shown-group'
import { STANDINGS } from './standing'

export const PEOPLE_A_PAGE = 50

/** undefined = no such group for this coordinator. Refuses: not-allowed, to whoever coordinates nothing. */
export async function viewGroup(
  ctx: Pick<Context, 'db' | 'actor' | 'now'> & { keys: Pick<Keyring, 'hmac' | 'hmacs'> },
  id: string,
  params: URLSearchParams,
  lang: Lang,
): Promise<GroupView | undefined> {
  const { db, now } = ctx
  const asking = askingOf(ctx)
  const cohort = findCohort(db, asking.scope, id)
  if (!cohort) return undefined
  const { people, figures } = await readGroup(db, cohort, asking)
  const standing = STANDINGS.find((one) => one === params.get('status'))
  const shown = standing ? people.filter((person) => person.standing === standing) : people
  const pages = Math.max(1, Math.ceil(shown.length / PEOPLE_A_PAGE))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(params.get('page'))) || 1))
  return {
    cohort,
    of: cohort.institutionId === null ? undefined : findInstitution(db, cohort.institutionId)?.name,
    isOfInstitution: asking.scope.institutionId !== null,
    institutions: institutionsOf(db, id),
    courses: courseTitles(db, cohort.courseIds, lang),
    link: currentLink(db, ctx.keys, id, now),
    invitations: countInvitations(db, id, asking.scope),
    isInviting: hasOpenList(db, id),
    messages: listMessages(db, id),
    timeZone: asking.timeZone,
    stuckAfterDays: asking.stuckAfterDays,
    today: dayIn(now, asking.timeZone),
    figures,
    standing,
    shown: shown.length,
    page,
    pages,
    people: shown.slice((page - 1) * PEOPLE_A_PAGE, page * PEOPLE_A_PAGE),
  }
}
