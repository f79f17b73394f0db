// What the team of a course told somebody inside: plain data.
import type { Shown } from '../quizzes/text'

export interface ShownAnnouncement {
  id: string
  words: Shown
  at: number
  course: { slug: string; title: Shown }
}
