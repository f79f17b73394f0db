// People in courses for tests of reports: every status, places that move between enrolment and completion, names that are
// formulas, people who share with their museum and people who do not. The same seed makes the same world.
import { affiliations, consents, people } from '../../db/schema/accounts'
import { credentials } from '../../db/schema/credentials'
import { enrolments } from '../../db/schema/enrolments'
import { institutions } from '../../db/schema/institutions'
import { completions, lessonProgress } from '../../db/schema/progress'
import type { Db } from '../../db/client'
import { machineContext, TEST_NOW } from './context'
import { COURSE_ID, courseDocument, publishDocument } from './course'

export const DAY_MS = 24 * 3_600_000
export const COUNTRIES = ['PE', 'MX', 'BR', 'ES']
export const COURSES = [COURSE_ID, 'b9f0a1de-52a3-4d0c-9b1e-0a54a1c1f002']
export const MUSEUMS = Array.from(
  { length: 12 },
  (_, i) => `00000000-0000-4000-8000-0000000001${String(i).padStart(2, '0')}`,
)
export const provinceOf = (museum: number): string => `${COUNTRIES[museum % 4]}-${'ABC'[museum % 3]}`

/** A small, repeatable source of chance (mulberry32). */
export function chance(seed: number) {
  let a = seed
  const next = (): number => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number): number => Math.floor(next() * n)
  return { next, below, of: <T>(list: readonly T[]): T => list[below(list.length)]! }
}

const NAMES = [
  'Lucía Quispe',
  '=1+1',
  'João da Conceição',
  '+Ana',
  '-María',
  '@Rui',
  'Ñahui, "Rosa"',
  'Çelik\u0027s',
  '100 %',
]
const AREAS = ['collections', 'education', 'security', null]

export function reportWorld(db: Db, { people: count = 400, seed = 7 } = {}): void {
  const { next, below, of } = chance(seed)
  for (const [i, id] of COURSES.entries())
    publishDocument(machineContext(db), { ...courseDocument(), id, slug: `curso-${i + 1}`, hours: 4 + i * 3 })
  MUSEUMS.forEach((id, i) => {
    const where = { country: COUNTRIES[i % 4]!, province: provinceOf(i), kind: ['public', 'private', 'mixed'][i % 3]! }
    db.insert(institutions)
      .values({ id, name: `Museo ${i + 1}`, ...where, createdAt: 1, createdBy: 'seed' })
      .run()
  })
  const place = () => {
    const i = below(MUSEUMS.length)
    const isKnown = next() < 0.8
    return {
      country: COUNTRIES[i % 4]!,
      province: isKnown ? provinceOf(i) : null,
      institutionId: isKnown ? MUSEUMS[i]! : null,
      jobArea: of(AREAS),
    }
  }
  for (let i = 0; i < count; i += 1) {
    const personId = `00000000-0000-4000-9000-${String(i).padStart(12, '0')}`
    const home = place()
    const email = `persona${i}@museo.example`
    const made = { createdAt: 1, createdBy: 'seed' }
    db.insert(people)
      .values({ id: personId, name: `${of(NAMES)} ${i}`, email, country: home.country, language: 'es', ...made })
      .run()
    if (home.institutionId !== null) {
      const link = { personId, institutionId: home.institutionId, fromAt: 1, declaredAt: 1 }
      db.insert(affiliations)
        .values({ id: `link-${i}`, ...link })
        .run()
      if (next() < 0.6) {
        const given = { kind: 'share-with-institution', institutionId: home.institutionId, textVersion: 1, givenAt: 2 }
        const endedAt = next() < 0.2 ? 3 : null
        db.insert(consents)
          .values({ id: `share-${i}`, personId, ...given, endedAt })
          .run()
      }
    }
    for (const courseId of COURSES) if (next() < 0.7) study(personId, courseId, next() < 0.8 ? home : place(), i)
  }

  function study(personId: string, courseId: string, from: ReturnType<typeof place>, i: number): void {
    const id = `enrolment-${courseId.at(-1)}-${i}`
    const enrolledAt = TEST_NOW - below(400 * DAY_MS)
    const lastSeenAt = enrolledAt + below(TEST_NOW - enrolledAt + 1)
    const kept = { id, personId, courseId, revision: 1, rule: '{"lessons":[],"passMarkPercent":70}' }
    const at = { enrolledAt, enrolledBy: personId, lastSeenAt }
    const withdrawnAt = next() < 0.1 ? lastSeenAt : null
    db.insert(enrolments)
      .values({ ...kept, language: of(['es', 'pt', 'en']), ...from, ...at, withdrawnAt })
      .run()
    if (next() < 0.2) return
    db.insert(lessonProgress).values({ enrolmentId: id, courseId, lessonId: 'r1', openedAt: enrolledAt }).run()
    if (next() < 0.5) return
    const then = next() < 0.8 ? from : place()
    const markPercent = 70 + below(31)
    db.insert(completions)
      .values({ enrolmentId: id, completedAt: lastSeenAt, revision: 1, markPercent, ...then })
      .run()
    if (next() < 0.3) return
    const signed = { code: `CODE${courseId.at(-1)}${i}`, facts: '{}', signature: 's', keyId: 'k', issuedBy: 'seed' }
    const revokedAt = next() < 0.1 ? TEST_NOW : null
    db.insert(credentials)
      .values({ id: `credential-${id}`, enrolmentId: id, ...signed, issuedAt: lastSeenAt, revokedAt })
      .run()
  }
}
