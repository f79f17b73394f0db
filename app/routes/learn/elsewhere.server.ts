// What the learning page shows of training elsewhere: recognised by the programme, or completed before this platform.
import { recognisedTo } from '../../domain/enrolments/recognitions.server'
import { pastOf } from '../../domain/history/queries.server'
import { courseTitle } from '../../domain/reports/report-choices.server'
import type { SignedInContext } from '../guard.server'

export function elsewhere({ db, viewer, lang }: SignedInContext) {
  const recognised = recognisedTo(db, viewer.id).map((one) => ({
    ...one,
    title: courseTitle(db, one.courseId, lang) ?? { text: '', lang },
  }))
  const past = pastOf(db, viewer.id).map(({ course, hours, completedOn, institution, source }) => {
    return { course, hours, completedOn, institution, source }
  })
  return { recognised, past }
}
