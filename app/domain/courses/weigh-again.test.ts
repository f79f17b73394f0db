import { describe, expect, it } from 'vitest'
import { machineContext } from '../../../tests/support/context'
import { COURSE_ID, courseDocument, hashOf, publishDocument, videoLesson } from '../../../tests/support/course'
import { makeReady, version } from '../../../tests/support/library'
import { claimJob } from '../../platform/queue'
import { runJob } from '../../platform/queue-runner'
import { mediaStage } from '../../../tests/support/media-stage'
import { courseJobs } from './jobs.server'
import { listCatalogue } from './list-catalogue.server'
import { courseView } from './view-course.server'

describe('what a course weighs', () => {
  it('is its files as they came, and the heaviest version of each recording once versions are made', async () => {
    const stage = mediaStage()
    const { db } = stage
    const ctx = machineContext(db)
    publishDocument(ctx, courseDocument([videoLesson('v1'), videoLesson('v2')]))
    const seen = () => {
      const view = courseView(db, COURSE_ID, 1, 'es')
      const { sizeBytes } = listCatalogue(db, { lang: 'es' }).entries[0]!
      return { listed: sizeBytes, view: view.sizeBytes, lessons: view.modules[0]!.lessons.map((l) => l.sizeBytes) }
    }
    expect(seen()).toEqual({ listed: 2_000, view: 2_000, lessons: [1_000, 1_000] })
    makeReady(ctx, hashOf('v1'), [
      version('720p', hashOf('a'), 500),
      version('240p', hashOf('b'), 200),
      version('audio', hashOf('c'), 50),
      version('small', hashOf('d'), 900),
    ])
    for (let job = claimJob(db, ['courses.weigh']); job; job = claimJob(db, ['courses.weigh']))
      await runJob(job, courseJobs, stage.machine)
    expect(seen()).toEqual({ listed: 1_500, view: 1_500, lessons: [500, 1_000] })
  })
})
