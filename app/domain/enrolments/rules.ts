// What follows from an enrolment's fixed rule: which lessons are required, how far somebody is, when it is complete.
// Pure; a later revision may ease the rule for those inside, never tighten it.
import { z } from 'zod'

/** Fixed when a person enrols. */
export const EnrolmentRule = z.strictObject({
  /** lessons of the revision enrolled in, in order */
  lessons: z.array(z.string()),
  passMarkPercent: z.number().int(),
})
export type EnrolmentRule = z.infer<typeof EnrolmentRule>

export interface LessonHistory {
  id: string
  /** the newest revision that lacked the lesson after it first appeared */
  lastAbsentRevision: number | null
}

/**
 * The lessons a person must have done: those of their revision, minus those that a later revision removed and that
 * are not done. A lesson that was gone for one revision stays optional when it returns.
 */
export function requiredLessons(
  rule: EnrolmentRule,
  enrolledRevision: number,
  history: readonly LessonHistory[],
  done: ReadonlySet<string>,
): string[] {
  const absent = new Map(history.map((l) => [l.id, l.lastAbsentRevision]))
  return rule.lessons.filter((id) => done.has(id) || (absent.get(id) ?? 0) <= enrolledRevision)
}

export interface Standing {
  requiredCount: number
  doneCount: number
  /** done / required in whole per cent, rounded down; 100 where nothing is required */
  percent: number
  isComplete: boolean
}

/** How far: the same number on every screen and in every report. */
export function standing(required: readonly string[], done: ReadonlySet<string>): Standing {
  const doneCount = required.filter((id) => done.has(id)).length
  const requiredCount = required.length
  return {
    requiredCount,
    doneCount,
    percent: requiredCount === 0 ? 100 : Math.floor((doneCount * 100) / requiredCount),
    isComplete: doneCount === requiredCount,
  }
}
