// The group of a link as its page shows it, to a stranger or to whoever is signed in.
import { wantsMail } from '../../domain/accounts/consent.server'
import { courseTitles } from '../../domain/cohorts/course-titles.server'
import { findAsked, isMember, maySharingBeAsked } from '../../domain/cohorts/join-cohort.server'
import { ownerWords } from '../../domain/cohorts/messages.server'
import { findInstitution } from '../../domain/institutions/queries.server'
import { Refusal } from '../../domain/refusal'
import { programme } from '../../domain/settings/queries.server'
import type { DoorContext } from '../guard.server'

/** Refuses: group-link-old. */
export function groupAsked({ db, lang, now, viewer }: DoorContext, token: string) {
  const asked = findAsked(db, token, now, viewer?.id)
  if (!asked) throw new Refusal('group-link-old')
  const { cohort } = asked
  const institution = cohort.institutionId === null ? undefined : findInstitution(db, cohort.institutionId)?.name
  const names = programme(db).programmeName
  return {
    lang,
    group: cohort.name,
    owner: ownerWords({ lang, programme: names[lang] }, { of: institution, country: cohort.country }),
    institution,
    courses: courseTitles(db, cohort.courseIds, lang),
    deadlineOn: cohort.deadlineOn,
    viewer: viewer && {
      name: viewer.name,
      isMember: isMember(db, cohort.id, viewer.id),
      wantsMail: wantsMail(db, viewer.id, 'group-mail'),
      sharing: maySharingBeAsked(db, cohort, viewer.id),
    },
    here: `/${lang}/groups/${token}`,
  }
}
