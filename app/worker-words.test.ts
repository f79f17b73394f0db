// Every kind of job has a name: whoever looks after the queue reads what it does, not its key.
import { expect, test } from 'vitest'
import { accountJobs } from './domain/accounts/jobs.server'
import { captionJobs } from './domain/authoring/caption-jobs.server'
import { linkJobs } from './domain/authoring/check-links.server'
import { authoringJobs } from './domain/authoring/jobs.server'
import { badgeJobs } from './domain/badges/jobs.server'
import { cohortJobs } from './domain/cohorts/jobs.server'
import { courseJobs } from './domain/courses/jobs.server'
import { credentialJobs } from './domain/credentials/jobs.server'
import { keyJobs } from './domain/keys/jobs.server'
import { arrivalJobs, makingJobs } from './domain/media/jobs.server'
import { outreachJobs } from './domain/outreach/jobs.server'
import { progressJobs } from './domain/progress/jobs.server'
import { registerJobs } from './domain/register/jobs.server'
import { exportJobs } from './domain/reports/export-jobs.server'
import { reportJobs } from './domain/reports/figures-jobs.server'
import { tableJobs } from './domain/tables/draft-jobs.server'
import { transferJobs } from './domain/transfer/jobs.server'
import { words } from './platform/words'

test('jobs have names', () => {
  const none = {} as never // no job runs here
  const handlers = {
    ...accountJobs,
    ...authoringJobs,
    ...badgeJobs,
    ...keyJobs,
    ...cohortJobs,
    ...courseJobs,
    ...credentialJobs,
    ...outreachJobs,
    ...progressJobs,
    ...arrivalJobs(none),
    ...transferJobs(none),
    ...makingJobs(none),
    ...captionJobs(none),
    ...reportJobs,
    ...exportJobs(none, none),
    ...registerJobs,
    ...tableJobs(none),
    ...linkJobs,
  }
  const named = Object.entries(words.es.admin.kinds).flatMap(([noun, kinds]) =>
    Object.keys(kinds).map((kind) => `${noun}.${kind}`),
  )
  expect(Object.keys(handlers).filter((kind) => !named.includes(kind))).toEqual([])
})
