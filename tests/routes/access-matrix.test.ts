// The access matrix: every address × page, data request and write × every viewer × own and another's object.
// Each denial has a twin: somebody who gets 2xx or 3xx at the same address, with the same body.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handlers } from '../../app/handlers'
import { log } from '../../app/platform/log'
import { routeList, routeModule } from '../support/remix-build'
import {
  type AccessEntry,
  type Address,
  outcomeOf,
  type Outcome,
  type Part,
  type Person,
  type Row,
  type Viewer,
  VIEWERS,
} from './access'
import { HANDLERS, PAGES } from './access-entries'
import { type AccessSite, type Answer, asData, accessSite, outcome } from './access-site'
import { describeHostile } from './hostile'

let site: AccessSite
/** Every line that was logged while all doors were tried by everybody. */
const logged: string[] = []
beforeAll(async () => {
  const keep = (...line: unknown[]) => void logged.push(JSON.stringify(line))
  Object.assign(log, { info: keep, warn: keep, error: keep })
  site = await accessSite(undefined, true)
}, 120_000)
afterAll(() => site?.stop())

interface Case {
  name: string
  /** the address as the lists have it */
  pattern: string
  entry: AccessEntry
  method: 'GET' | 'POST'
  row: Row
  isData: boolean
  viewer: Viewer
  whose: 'own' | 'another'
}

const pages = routeList()
const listed = (entries: AccessEntry | AccessEntry[] | undefined) => (entries ? [entries].flat() : [])

describe('completeness', () => {
  test('every address of app/routes.ts and app/handlers.ts has an entry, and no entry is idle', () => {
    const missing = (known: string[], entries: object) => known.filter((pattern) => !(pattern in entries))
    const patterns = { pages: pages.map((page) => page.pattern), handlers: handlers.map((h) => h.pattern) }
    expect({
      pages: missing(patterns.pages, PAGES),
      handlers: missing(patterns.handlers, HANDLERS),
      idle: [...Object.keys(PAGES), ...Object.keys(HANDLERS)].filter(
        (pattern) => !patterns.pages.includes(pattern) && !patterns.handlers.includes(pattern),
      ),
    }).toEqual({ pages: [], handlers: [], idle: [] })
  })

  test.each(pages.map(({ pattern, file }) => [pattern, file]))(
    '%s: its loader and its action each have a row',
    async (pattern = '', file = '') => {
      const module = await routeModule(file)
      const entries = listed(PAGES[pattern])
      expect({
        read: entries.some((entry) => entry.read !== undefined),
        write: entries.some((entry) => entry.write !== undefined),
      }).toEqual({ read: module.loader !== undefined, write: module.action !== undefined })
    },
  )

  test.each(handlers.map(({ pattern, methods }) => ({ pattern, methods })))('$pattern', ({ pattern, methods }) => {
    const entries = listed(HANDLERS[pattern])
    expect({
      read: entries.some((entry) => entry.read !== undefined),
      write: entries.some((entry) => entry.write !== undefined),
    }).toEqual({ read: methods.includes('GET'), write: methods.includes('POST') })
  })
})

for (const { address, cases } of casesByAddress()) {
  describe(address, () => {
    for (const one of cases) test(one.name, () => tryCase(one))
  })
}

async function tryCase({ pattern, entry, method, row, isData, viewer, whose }: Case): Promise<void> {
  const owner = whose === 'own' && viewer !== 'nobody' ? viewer : 'neighbour'
  const plain = entry.where(site.world.people[owner], site.world)
  const address = isData ? asData(plain) : plain
  const wanted = outcomeOf(row, viewer, whose)
  const asker = viewer === 'coordinator' ? (entry.as ?? viewer) : viewer
  const answer = await site.ask(asker, method, address)
  expect(outcome(answer, entry.saysNo)).toBe(expected(wanted, isData))
  if (method === 'GET') expect(astray(pattern, answer)).toEqual([])
  if (isPassed(wanted) || typeof row !== 'object') return
  const twin = entry.twin ?? twinOf(row, entry, owner)
  expect(isPassed(await twinOutcome(twin, method, address, entry.saysNo))).toBe(true)
}

const isPassed = (found: Outcome | number): boolean => found === 'ok' || found === 422

// What a request writes is undone, so an answer holds for all.
const asked = new Map<string, Promise<Outcome | number>>()

/** What the twin gets; asked once for all the viewers who do not pass at the same address. */
function twinOutcome(
  twin: Person | Part,
  method: 'GET' | 'POST',
  address: Address,
  saysNo?: RegExp,
): Promise<Outcome | number> {
  const key = JSON.stringify([twin, method, address, String(saysNo)])
  const known = asked.get(key)
  if (known) return known
  const answer = site.ask(twin, method, address).then((response) => outcome(response, saysNo))
  asked.set(key, answer)
  return answer
}

/**
 * Looking changes nothing. The two writes of a GET (docs/decisions/036): a lesson that is opened is where «Continue» leads,
 * and the sliding renewal of a sign-in, which never falls due here. A HEAD makes neither.
 */
const LOOKED: Record<string, string[]> = {
  // the flat row of the report follows by trigger, once an hour
  '/:lang/courses/:slug/lessons/:lessonId': ['enrolments', 'lesson_progress', 'report_rows'],
  // made of what is frozen, signed once, and kept as signed by whoever asks before the worker comes to it
  ...Object.fromEntries(
    ['/api/badges/:code', ...['json', 'png', 'svg'].map((form) => `/:lang/certificates/:code/badge.${form}`)].map(
      (pattern) => [pattern, ['badges']],
    ),
  ),
}
const astray = (pattern: string, { written }: Answer): string[] =>
  written.filter((table) => !(LOOKED[pattern] ?? []).includes(table))

describe('HEAD is as quiet as GET', () => {
  const reads = [...Object.entries(PAGES), ...Object.entries(HANDLERS)].flatMap(([pattern, entries]) =>
    listed(entries)
      .filter((entry) => entry.read !== undefined)
      .map((entry) => ({ pattern, entry })),
  )
  test.each(reads)('$pattern', async ({ pattern, entry }) => {
    const answer = await site.ask('administrator', 'HEAD', entry.where(site.world.people.administrator, site.world))
    expect(answer.text).toBe('')
    expect(pattern.includes('/lessons/') ? answer.written : astray(pattern, answer)).toEqual([])
    expect(answer.status).toBeLessThan(500)
  })
})

describe('writes from other sites', () => {
  const writes = [...Object.entries(PAGES), ...Object.entries(HANDLERS)].flatMap(([pattern, entries]) =>
    listed(entries)
      .filter((entry) => entry.write !== undefined)
      .map((entry) => ({ pattern, entry })),
  )

  test.each(writes)('$pattern is refused, whoever asks', async ({ entry }) => {
    const address = entry.where(site.world.people.learner, site.world)
    for (const origin of ['https://elsewhere.example', 'null']) {
      const { status, written } = await site.ask('learner', 'POST', address, origin)
      expect([status, written]).toEqual([403, []])
    }
  })
})

describeHostile(() => site, [...Object.entries(PAGES), ...Object.entries(HANDLERS)])

describe('addresses without an action or a loader', () => {
  const halves = Object.entries(PAGES).flatMap(([pattern, entries]) => {
    const [first] = listed(entries)
    const has = (key: 'read' | 'write') => listed(entries).some((entry) => entry[key] !== undefined)
    const lacking = [...(has('read') ? [] : ['GET' as const]), ...(has('write') ? [] : ['POST' as const])]
    return lacking.flatMap((method) => (first ? [{ pattern, entry: first, method }] : []))
  })
  test.each(halves)('$method $pattern', async ({ entry, method }) => {
    const address = entry.where(site.world.people.learner, site.world)
    const { status } = await site.ask('learner', method, { ...address, body: {} })
    expect([400, 404, 405]).toContain(status)
  })
})

// A data request has no page to be sent to: PRODUCT, "401 on data and writes".
function expected(wanted: Outcome, isData: boolean): Outcome {
  return isData && wanted === 'sign-in' ? 401 : wanted
}

/** Who passes where the viewer did not: the owner of the object, else the first viewer of the row that may. */
function twinOf(row: Row, entry: AccessEntry, owner: Person): Person {
  if (entry.owned) return owner
  const allowed = VIEWERS.find((viewer) => viewer !== 'nobody' && isPassed(outcomeOf(row, viewer, 'own')))
  if (!allowed || allowed === 'nobody') throw new Error('a denial without anybody who may: name a twin in its entry')
  return allowed
}

function casesByAddress(): { address: string; cases: Case[] }[] {
  const of = (entries: Record<string, AccessEntry | AccessEntry[]>, hasData: boolean) =>
    Object.entries(entries).map(([address, list]) => ({
      address,
      cases: listed(list).flatMap((entry) => casesOf(address, entry, hasData)),
    }))
  return [...of(PAGES, true), ...of(HANDLERS, false)].filter(({ cases }) => cases.length > 0)
}

function casesOf(pattern: string, entry: AccessEntry, hasData: boolean): Case[] {
  const kinds = [
    { kind: 'page', method: 'GET' as const, row: entry.read, isData: false },
    { kind: 'write', method: 'POST' as const, row: entry.write, isData: false },
    ...(hasData
      ? [
          { kind: 'data', method: 'GET' as const, row: entry.read, isData: true },
          { kind: 'data write', method: 'POST' as const, row: entry.write, isData: true },
        ]
      : []),
  ]
  return kinds.flatMap(({ kind, method, row, isData }) =>
    row === undefined
      ? []
      : VIEWERS.flatMap((viewer) =>
          (entry.owned && viewer !== 'nobody' ? (['own', 'another'] as const) : (['own'] as const)).map((whose) => ({
            name: [entry.about, kind, viewer, entry.owned ? (viewer === 'nobody' ? 'another' : whose) : '']
              .filter(Boolean)
              .join(', '),
            pattern,
            entry,
            method,
            row,
            isData,
            viewer,
            whose: viewer === 'nobody' && entry.owned ? ('another' as const) : whose,
          })),
        ),
  )
}

describe('nothing personal', () => {
  const marks = () => Object.values(site.world.people).flatMap(({ name, email, personId }) => [name, email, personId])
  const told = (text: string) =>
    marks().filter((mark) => text.includes(mark) || text.includes(encodeURIComponent(mark)))

  test('is in the log of all that was asked above, nor what is searched for', async () => {
    const { name, email } = site.world.people.learner
    const q = new URLSearchParams({ q: `${name} ${email}` })
    for (const path of ['coordinate/people', 'coordinate/report', 'coordinate/certificates', 'admin/people', 'courses'])
      for (const viewer of ['administrator', 'coordinator'] as const) {
        const address = { path: `/es/${path}?${q}` }
        await site.ask(viewer, 'GET', address)
      }
    expect(logged.length).toBeGreaterThanOrEqual(10)
    expect(told(logged.join('\n'))).toEqual([])
    expect(logged.filter((line) => line.includes('?'))).toEqual([])
  })

  test('is in the metrics', async () => {
    const { status, text } = await site.ask('nobody', 'GET', { path: '/metrics' })
    expect([status, told(text)]).toEqual([200, []])
  })

  test('is in an address that a page links to', async () => {
    const pages = ['account', 'learn', 'coordinate', 'coordinate/people', 'coordinate/report', 'admin/people', 'studio']
    for (const page of pages)
      for (const viewer of ['learner', 'instructor', 'coordinator', 'administrator'] as const) {
        const { text } = await site.ask(viewer, 'GET', { path: `/es/${page}` })
        const addresses = [...text.matchAll(/(?:href|action|src)="([^"]*)"/g)].map(([, address = '']) => address)
        const [names, mails] = [/Persona(?:%20|\+| )de(?:%20|\+| )prueba/i, /@example\.org|%40example\.org/i]
        expect(addresses.filter((one) => names.test(one) || (mails.test(one) && !one.startsWith('mailto:')))).toEqual(
          [],
        )
      }
  })
})
