// What somebody could open, and can no longer: after signing out, after a role ended, after leaving a course or a team, after
// an agreement was taken back. The addresses are those of the access matrix; here nobody guesses, they all were in a browser.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endRole } from '../../app/domain/accounts/end-role.server'
import { grantRole } from '../../app/domain/accounts/grant-role.server'
import { setSharing } from '../../app/domain/accounts/sharing.server'
import { removeMember } from '../../app/domain/authoring/manage-team.server'
import type { Context, Role } from '../../app/domain/context'
import { joinTeam } from '../../app/domain/courses/join-team.server'
import { withdraw } from '../../app/domain/enrolments/withdraw.server'
import { reportExports } from '../../db/schema/reports'
import { type AccessEntry, type Outcome, outcomeOf, type Person, type Viewer, VIEWERS } from './access'
import { HANDLERS, PAGES } from './access-entries'
import { type AccessSite, accessSite, type Answer, outcome } from './access-site'

let site: AccessSite
beforeAll(async () => {
  site = await accessSite()
}, 120_000)
afterAll(() => site?.stop())

const es = (path: string) => ({ path: `/es${path}` })
const as = (person: Person, ...roles: Role[]): Context => ({
  ...site.machine,
  actor: { kind: 'person', id: site.world.people[person].personId, roles },
})
// one by one: what a request writes is undone by taking its transaction back
const get = async (who: Parameters<AccessSite['ask']>[0], address: { path: string }): Promise<Outcome | number> =>
  outcome(await site.ask(who, 'GET', address))

/** What `viewer` may read or do of their own, and `other` may not: with what `other` gets. */
function lostBy(viewer: Exclude<Viewer, 'nobody'>, other: Viewer) {
  // an invitation is for whoever it was sent to, whatever their role
  const { '/:lang/studio/invitations/:token': _sent, ...pages } = PAGES
  const all = [...Object.values(pages), ...Object.values(HANDLERS)].flat()
  return all.flatMap((entry) =>
    (['read', 'write'] as const).flatMap((half) => {
      const row = entry[half]
      if (row === undefined || (viewer === 'coordinator' && entry.as !== undefined)) return []
      const [had, gets] = [outcomeOf(row, viewer, 'own'), outcomeOf(row, other, 'own')]
      return had === 'ok' && gets !== 'ok'
        ? [{ entry, method: half === 'read' ? ('GET' as const) : ('POST' as const), gets }]
        : []
    }),
  )
}

/** Every such address that answers otherwise. */
async function wronglyOpen(who: Exclude<Viewer, 'nobody'>, other: Viewer): Promise<string[]> {
  const wrong: string[] = []
  for (const { entry, method, gets } of lostBy(who, other)) {
    const address = entry.where(site.world.people[who], site.world)
    const got = outcome(await site.ask(who, method, address), entry.saysNo)
    if (got !== gets) wrong.push(`${method} ${address.path}: ${got} instead of ${gets}`)
  }
  return wrong
}

const MARKS = ['x-content-type-options', 'referrer-policy', 'permissions-policy', 'cross-origin-resource-policy']

/** What is wrong with the headers of a reply; '' = nothing. */
function faults({ status, headers, text }: Answer): string {
  const policy = headers.get('content-security-policy') ?? ''
  const type = headers.get('content-type') ?? ''
  return [
    ...MARKS.filter((name) => !headers.has(name)),
    ...(policy.includes(`frame-ancestors '`) ? [] : ['may be framed']),
    ...(policy.includes(`default-src 'none'`) ? [] : ['no policy']),
    ...(/unsafe|\*/.test(policy) ? ['a loose policy'] : []),
    ...(text === '' || type !== '' ? [] : ['no type']),
    ...(/^(?:text|application\/xml)/.test(type) && !/charset=utf-8/i.test(type) ? ['no charset'] : []),
    ...(/on(?:click|load|error|submit|change)=|<style|style="/.test(text) && type.startsWith('text/html')
      ? ['inline']
      : []),
    ...(status >= 500 ? [String(status)] : []),
  ].join(', ')
}

describe('every reply', () => {
  it('keeps browsers in line, and what a sign-in shows is kept by nobody', async () => {
    const wrong: string[] = []
    for (const viewer of VIEWERS) {
      for (const entry of [...Object.values(PAGES), ...Object.values(HANDLERS)].flat()) {
        if (entry.read === undefined || (viewer === 'coordinator' && entry.as !== undefined)) continue
        const address = entry.where(site.world.people[viewer === 'nobody' ? 'learner' : viewer], site.world)
        const answer = await site.ask(viewer, 'GET', address)
        const kept = answer.headers.get('cache-control') ?? ''
        const isPrivate = outcomeOf(entry.read, 'nobody', 'another') !== 'ok' && answer.status === 200
        const fault = [faults(answer), isPrivate && !kept.includes('no-store') ? `kept: ${kept}` : ''].join('')
        if (fault !== '') wrong.push(`${viewer} ${address.path} ${answer.status}: ${fault}`)
      }
    }
    expect(wrong).toEqual([])
  })
})

describe('what is on the machine', () => {
  it.each([
    '/.git/config',
    '/.env',
    '/package.json',
    '/build/server/server.js',
    '/.data/minicursos.db',
    '/keys/root.key',
  ])('%s is no address', async (path) => {
    expect((await site.ask('administrator', 'GET', { path })).status).toBe(404)
  })
})

// In this order: each test takes away a little more of what the person had.
describe('after leaving a course', () => {
  it('its lessons lead back to its page; what was done stays one’s own, and nothing more is taken', async () => {
    const { course, people } = site.world
    const lesson = es(`/courses/${course.slug}/lessons/${course.readingLessonId}`)
    expect((await site.ask('learner', 'GET', lesson)).status).toBe(200)
    withdraw(as('learner'), { courseId: course.id })
    const after = await site.ask('learner', 'GET', lesson)
    expect([after.status, after.location]).toEqual([303, `/es/courses/${course.slug}`])
    const attempts = es(`/courses/${course.slug}/lessons/${course.quizLessonId}/attempts`)
    const begun = await site.ask('learner', 'POST', { ...attempts, body: {} })
    expect([begun.status, begun.location]).not.toEqual([303, expect.stringContaining('/attempts/')])
    const fact = (HANDLERS['/api/facts'] as AccessEntry).where(people.learner, site.world)
    expect((await site.ask('learner', 'POST', fact)).text).toMatch(/"ok":false/)
    expect(await get('learner', es(`/certificates/${people.learner.code}`))).toBe('ok')
  })
})

describe('after leaving a team', () => {
  it('its pages and its export are not there', async () => {
    const { course, people } = site.world
    const own = [es(`/studio/courses/${course.id}`), es(`/studio/courses/${course.id}/export.zip`)]
    for (const address of own) expect(await get('instructor', address), address.path).toBe('ok')
    const { personId } = people.neighbour
    joinTeam(site.machine, { courseId: course.id, personId, part: 'owner' })
    removeMember(as('neighbour', 'instructor'), { courseId: course.id, personId: people.instructor.personId })
    for (const address of own) expect(await get('instructor', address), address.path).toBe(404)
    joinTeam(site.machine, { courseId: course.id, personId: people.instructor.personId, part: 'owner' })
  })
})

describe('after an agreement to share was taken back', () => {
  it('the institution’s coordinator finds nobody, and the files made before are gone', async () => {
    const { register } = site.world
    const person = es(`/coordinate/people/${register.workerId}`)
    const scope = JSON.stringify({ institutionId: register.institutionId, country: null })
    const file = site.db.select().from(reportExports).get()!
    const own = { id: 'de-la-institucion', personId: register.parts.museum, scope, askedAt: site.machine.now - 1 }
    site.db
      .insert(reportExports)
      .values({ ...file, ...own })
      .run()
    const kept = es('/coordinate/exports/de-la-institucion/informe.csv')
    expect([await get('museum', person), await get('museum', kept)]).toEqual(['ok', 'ok'])
    expect((await site.ask('museum', 'GET', es('/coordinate/exports'))).text).toContain('de-la-institucion')

    const worker: Context = { ...site.machine, actor: { kind: 'person', id: register.workerId, roles: [] } }
    setSharing(worker, { isShared: false })
    expect([await get('museum', person), await get('museum', kept)]).toEqual([404, 404])
    expect((await site.ask('museum', 'GET', es('/coordinate/exports'))).text).not.toContain('de-la-institucion')
  })
})

describe('after the part of the programme changed', () => {
  it('files of the whole are not for the coordinator of a country', async () => {
    const { personId, exportId } = site.world.people.coordinator
    const file = es(`/coordinate/exports/${exportId}/informe.csv`)
    expect(await get('coordinator', file)).toBe('ok')
    endRole(site.machine, { personId, role: 'coordinator' })
    grantRole(site.machine, { personId, role: 'coordinator', country: 'PE' })
    expect(await get('coordinator', file)).toBe(404)
  })
})

describe('after a role ended', () => {
  it.each(['instructor', 'coordinator', 'administrator'] as const)(
    'who was %s gets what a learner gets',
    async (role) => {
      const { personId } = site.world.people[role]
      if (role === 'administrator')
        grantRole(site.machine, { personId: site.world.people.neighbour.personId, role: 'administrator' })
      expect(lostBy(role, 'learner').length).toBeGreaterThan(10)
      endRole(site.machine, { personId, role })
      expect(await wronglyOpen(role, 'learner')).toEqual([])
    },
  )
})

describe('after signing out', () => {
  it('the cookie that was kept opens nothing', async () => {
    expect(lostBy('learner', 'nobody').length).toBeGreaterThan(30)
    await site.signOut('learner')
    expect(await wronglyOpen('learner', 'nobody')).toEqual([])
  })
})
