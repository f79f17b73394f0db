// The groups of whoever is signed in, for the page of their courses.
import { ownGroups } from '../../domain/cohorts/own-groups.server'
import { programme } from '../../domain/settings/queries.server'
import { dayIn } from '../../domain/settings/zone-days'
import type { SignedInContext } from '../guard.server'

const NOTICES = ['joined', 'left'] as const

export function groupsOf({ db, viewer, now }: SignedInContext, asked: URLSearchParams) {
  return {
    groups: ownGroups(db, viewer.id),
    today: dayIn(now, programme(db).reportTimeZone),
    notice: NOTICES.find((one) => one === asked.get('group')),
  }
}
