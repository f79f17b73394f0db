// Three questions after a course, each with four steps and each free to be left out. What the team of the course is shown
// moves in steps of five people, so that no single answer can be seen arriving.
import { z } from 'zod'

export const QUESTIONS = ['useful', 'clear', 'will-use'] as const
export type SurveyQuestion = (typeof QUESTIONS)[number]

/** From "not at all" to "very much". */
export const STEPS = [1, 2, 3, 4] as const

/** Fewer people than these are never shown, and figures move by as many. */
export const SHOWN_BY = 5

const Answer = z.enum(['1', '2', '3', '4']).transform(Number).optional().catch(undefined)

export const SurveyForm = z
  .object({ useful: Answer, clear: Answer, 'will-use': Answer })
  .refine((said) => QUESTIONS.some((question) => said[question] !== undefined), { error: 'survey-empty' })
export type SurveyAnswers = z.output<typeof SurveyForm>
