// Everybody's enrolments: which person is in which course and how far, then course by course the models and their copies.
import { type Context } from '../../../app/domain/context'
import type { CourseDocument } from '../../../app/domain/courses/document'
import { languageState } from '../../../app/domain/courses/rules'
import { issueCredential } from '../../../app/domain/credentials/issue.server'
import { type Place, placeOf } from '../../../app/domain/enrolments/enrol.server'
import { programme } from '../../../app/domain/settings/queries.server'
import { inTransaction } from '../../../app/platform/db'
import type { Lang } from '../../../app/platform/languages'
import type { Chance } from './chance'
import { cloneStudy, type Model, readModel } from './clone'
import type { Person } from './people'
import { LONGEST_STUDY_MS, PATTERNS, type Pattern, study } from './study'

const DAY_MS = 24 * 3_600_000
/** The programme is two years old. */
const AGE_DAYS = 730
/** The product sweeps traces after thirty days; here after twenty, since a world is kept for some days. */
const TRACES_KEPT_MS = 20 * DAY_MS
const CHUNK = 2_000
/** How many courses a person takes, and how many people in a hundred take so many: three in the mean. */
const COURSES_TAKEN: readonly (readonly [number, number])[] = [[1, 30], [2, 22], [3, 16], [4, 11], [5, 8], [6, 5], [8, 5], [12, 3]] // prettier-ignore

interface Input {
  people: readonly Person[]
  documents: readonly CourseDocument[]
  count: number
  step: (name: string) => void
}

export function enrolAll(ctx: Context, luck: Chance, { people, documents, count, step }: Input): void {
  const byCourse = assign(luck, people, documents.length, count)
  const places = new Map(people.map((p) => [p.id, placeOf(ctx, p.id)]))
  const models = documents.map((document, c) => makeModels(ctx, document, byCourse[c]!))
  step('models')
  // what the queue was asked to do from here on (mail about a certificate) was done long ago
  const before = ctx.db.$client.prepare('select id from jobs').pluck().all() as string[]
  documents.forEach((_, c) => copyAll(ctx, luck, models[c]!, byCourse[c]!, places))
  settleQueue(ctx, before)
  step('enrolments and facts')
}

/** The people of each course, nobody twice; a few courses have many. */
function assign(luck: Chance, people: readonly Person[], courses: number, count: number): Person[][] {
  const byCourse: Person[][] = Array.from({ length: courses }, () => [])
  const taken = people.map(() => new Set<number>())
  let made = 0
  for (let at = 0; made < count; at = (at + 1) % people.length) {
    for (let wanted = Math.min(luck.weighed(COURSES_TAKEN), courses); wanted > 0 && made < count; wanted -= 1) {
      const course = Math.floor(courses * luck.next() ** 1.7)
      if (taken[at]!.has(course)) continue
      taken[at]!.add(course)
      byCourse[course]!.push(people[at]!)
      made += 1
    }
  }
  return byCourse
}

interface Modelled {
  pattern: Pattern
  model: Model
}

/** One learner for each pattern and language, who studies by the verbs; they are the first of the course's people. */
function makeModels(ctx: Context, document: CourseDocument, people: readonly Person[]): Modelled[] {
  const earlier = { ...ctx, now: ctx.now - LONGEST_STUDY_MS }
  const langs = (['es', 'pt'] as const).filter((lang) => languageState(document, lang) !== 'none')
  const wanted = langs.flatMap((language) => PATTERNS.map((pattern) => ({ language, pattern })))
  return inTransaction(earlier, (earlier) =>
    wanted.slice(0, people.length).map(({ language, pattern }, i) => {
      const enrolmentId = study(earlier, { personId: people[i]!.id, courseId: document.id, language, pattern })
      return { pattern, model: readModel(ctx.db, enrolmentId) }
    }),
  )
}

function copyAll(
  ctx: Context,
  luck: Chance,
  models: readonly Modelled[],
  people: readonly Person[],
  places: ReadonlyMap<string, Place>,
): void {
  const tracesSince = ctx.now - TRACES_KEPT_MS
  for (let from = models.length; from < people.length; from += CHUNK) {
    const finished: (() => void)[] = []
    inTransaction(ctx, (ctx) => {
      for (const person of people.slice(from, from + CHUNK)) {
        const model = chooseModel(luck, models, person.language)
        const daysAgo = LONGEST_STUDY_MS / DAY_MS + luck.next() * (AGE_DAYS - LONGEST_STUDY_MS / DAY_MS)
        const enrolledAt = Math.round(ctx.now - daysAgo * DAY_MS)
        const id = cloneStudy(ctx.db, model, {
          personId: person.id,
          place: places.get(person.id)!,
          enrolledAt,
          tracesSince,
        })
        finished.push(() => certify(ctx, person.id, id, model, enrolledAt))
      }
    })
    // the settings are kept from here on: what is first read within a transaction is not
    programme(ctx.db)
    for (const certifyOne of finished) certifyOne()
  }
}

/** In the person's language where the course has it; patterns by their weight. */
function chooseModel(luck: Chance, models: readonly Modelled[], language: Lang): Model {
  const own = models.filter((m) => m.model.language === language)
  return luck.weighed((own.length > 0 ? own : models).map(({ model, pattern }) => [model, pattern.weight] as const))
}

/** The certificate as the last fact would have had it issued. */
export function certify(ctx: Context, personId: string, enrolmentId: string, model: Model, enrolledAt: number): void {
  if (!model.completion) return
  const { completedAt, markPercent, revision } = model.completion
  const at = completedAt + enrolledAt - model.enrolledAt
  const then: Context = { ...ctx, now: at, actor: { kind: 'person', id: personId, roles: [] } }
  issueCredential(then, { enrolmentId, startedAt: enrolledAt, completedAt: at, markPercent, revision })
}

function settleQueue({ db }: Context, before: readonly string[]): void {
  const known = JSON.stringify(before)
  db.$client.prepare('delete from jobs where id not in (select value from json_each(?))').run(known)
  db.$client.prepare("update mails set state = 'sent', sent_at = created_at where state = 'queued'").run()
}
