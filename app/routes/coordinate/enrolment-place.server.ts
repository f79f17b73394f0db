// One enrolment as the doors of its page need it: not there outside of the coordinator's part, and closed to those of an
// institution, who do not see attempts.
import { isOfProgramme } from '../../domain/accounts/policy'
import { getEnrolment } from '../../domain/enrolments/queries.server'
import { askingOf } from '../../domain/reports/asking.server'
import { findCompletion } from '../../domain/reports/list-completions.server'
import { courseTitle } from '../../domain/reports/report-choices.server'
import { orRefuse } from '../answer.server'
import type { DoorArgs, SignedInContext } from '../guard.server'

export function enrolmentAt(ctx: SignedInContext, { params }: Pick<DoorArgs, 'params'>) {
  const asking = orRefuse(() => askingOf(ctx))
  const row = findCompletion(ctx.db, params.enrolmentId ?? '', asking)
  if (!row) throw new Response(null, { status: 404 })
  if (!isOfProgramme(asking.scope)) throw new Response(null, { status: 403 })
  const enrolment = getEnrolment(ctx.db, row.enrolmentId)
  const course = courseTitle(ctx.db, row.courseId, ctx.lang) ?? { text: '', lang: ctx.lang }
  const back = `/${ctx.lang}/coordinate/enrolments/${row.enrolmentId}`
  return { row, enrolment, course, back, timeZone: asking.timeZone }
}
