// Links to other sites: found wherever a text or a source names one, asked when somebody wants to know, told at their place.
import { beforeEach, describe, expect, it } from 'vitest'
import { type Author, author } from '../../../tests/support/author'
import { courseDocument, quizLesson, readingLesson, videoLesson, words } from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import type { Db } from '../../platform/db'
import type { Reached } from '../../platform/outside'
import { claimJob } from '../../platform/queue'
import { askLinks, CHECK_LINKS } from './ask-links.server'
import { checkLinks } from './check-links.server'
import { outsideLinks } from './links'
import { linksState } from './links-state.server'

const GUIDE = 'https://museo.example/guia'
const GONE = 'https://museo.example/no-esta?x=1&y=(2'
const SOURCE = 'https://libro.example/'

function linked() {
  const document = courseDocument([videoLesson('v1'), readingLesson('r1'), quizLesson('q1')])
  const reading = document.modules[0]!.lessons[1]!
  if (reading.kind !== 'reading') throw new Error('a reading')
  reading.body = words(`Vea [la guía](${GUIDE}), <${GONE}>, [otra vez](${GUIDE}) y [dentro](/es/courses/x).`)
  document.sources = [{ title: 'Un libro', url: SOURCE } as (typeof document.sources)[number]]
  return document
}

let db: Db
let team: Author
beforeEach(() => {
  db = freshDatabase()
  team = author(db, linked())
})
const state = () => linksState(db, team.document())
const answers =
  (by: Record<string, Reached>) =>
  (url: string): Promise<Reached> =>
    Promise.resolve(by[url] ?? { is: 'there', status: 200 })

describe('links to other sites', () => {
  it('are found in texts and sources, once at each place', () => {
    expect(outsideLinks(linked())).toEqual([
      { url: GUIDE, at: 'r1' },
      { url: GONE, at: 'r1' },
      { url: SOURCE, at: 'course' },
    ])
  })

  it('are asked once however often one presses, by the team only', () => {
    expect(state()).toEqual({ count: 3, unasked: 3, isRunning: false, isCutOff: false, findings: [] })
    askLinks(team.own(), team.courseId)
    askLinks(team.mate('translator'), team.courseId)
    expect(state().isRunning).toBe(true)
    const later = team.own().now
    expect(claimJob(db, [CHECK_LINKS], later)?.payload).toEqual({ courseId: team.courseId })
    expect(claimJob(db, [CHECK_LINKS], later)).toBeUndefined()
    expect(() => askLinks(team.stranger(), team.courseId)).toThrow('not-found')
  })

  it('are told at their place where they lead nowhere', async () => {
    await checkLinks(team.own(), team.courseId, {
      ask: answers({ [GONE]: { is: 'gone', status: 404 }, [SOURCE]: { is: 'silent' } }),
    })
    const { findings, ...rest } = state()
    expect(rest).toEqual({ count: 3, unasked: 0, askedAt: team.own().now, isRunning: false, isCutOff: false })
    expect(findings).toEqual([
      { level: 'warning', code: 'link-gone', at: 'r1', params: { url: GONE, status: 404 } },
      { level: 'warning', code: 'link-silent', at: 'course', params: { url: SOURCE } },
    ])
  })

  it('are not asked again at once, and are after a while', async () => {
    const asked: string[] = []
    const ask = (url: string): Promise<Reached> => {
      asked.push(url)
      return Promise.resolve({ is: 'there', status: 200 })
    }
    await checkLinks(team.own(), team.courseId, { ask })
    await checkLinks(team.own(5), team.courseId, { ask })
    expect(asked).toHaveLength(3)
    await checkLinks(team.own(60), team.courseId, { ask })
    expect(asked).toHaveLength(6)
    expect(state().askedAt).toBe(team.own(60).now)
  })

  it('tell a machine without a way out from links that are gone', async () => {
    await checkLinks(team.own(), team.courseId, { ask: () => Promise.resolve({ is: 'silent' }) })
    expect(state()).toMatchObject({ isCutOff: true, findings: [] })
  })

  it('say nothing of what was cut short', async () => {
    const cut = new AbortController()
    const ask = (): Promise<Reached> => {
      cut.abort()
      return Promise.resolve({ is: 'silent' })
    }
    await checkLinks(team.own(), team.courseId, { ask, signal: cut.signal })
    expect(state().unasked).toBe(3)
  })
})
