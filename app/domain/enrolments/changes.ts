// What came and went in a course since a person last looked: plain data.
import type { Shown } from '../quizzes/text'

export interface CourseChanges {
  /** the revision they lead to; pressing "seen" says it */
  revision: number
  added: { id: string; title: Shown }[]
  removed: { id: string; title: Shown }[]
}
