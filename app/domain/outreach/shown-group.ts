// A group's page as it gets it: plain data.
import type { Cohort, CohortLink, InvitationCounts } from '../cohorts/cohort'
import type { Shown } from '../quizzes/text'
import type { GroupFigures, GroupPerson, Standing } from './standing'

export interface SentMessage {
  id: string
  subject: string
  sentAt: number
  peopleCount: number
  leftOutCount: number
  /** name of whoever wrote it */
  by: string
}

export interface GroupView {
  cohort: Cohort
  /** the institution whose group it is */
  of: string | undefined
  /** whoever asks coordinates one institution */
  isOfInstitution: boolean
  /** of groups by rule: those that were named */
  institutions: { id: string; name: string }[]
  courses: { id: string; slug: string; title: Shown; hours: number }[]
  link: CohortLink | undefined
  invitations: InvitationCounts
  isInviting: boolean
  messages: SentMessage[]
  timeZone: string
  stuckAfterDays: number
  /** ISO 8601 day, in the programme's time zone */
  today: string
  figures: GroupFigures
  standing: Standing | undefined
  /** people who fit the filter, on all pages */
  shown: number
  page: number
  pages: number
  people: GroupPerson[]
}
