// Builds the measured world into a data folder that holds the demonstration already: courses by the product's verbs,
// people by theirs, a few model learners a course by theirs, and everybody else as copies of these (clone.ts).
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { openDb } from '../../../db/client'
import type { Context } from '../../../app/domain/context'
import { captionFilesOf } from '../../../app/domain/courses/captions'
import type { CourseDocument } from '../../../app/domain/courses/document'
import { publish } from '../../../app/domain/courses/publish.server'
import { findCourseBySlug } from '../../../app/domain/courses/queries-all.server'
import { revisionDocument } from '../../../app/domain/courses/queries.server'
import { courseJobs } from '../../../app/domain/courses/jobs.server'
import { mediaOf } from '../../../app/domain/courses/rules'
import { saveDraft } from '../../../app/domain/courses/save-draft.server'
import { progressJobs } from '../../../app/domain/progress/jobs.server'
import { storeAsset } from '../../../app/domain/media/store-asset.server'
import { readConfig } from '../../../app/platform/config'
import { type Db, inTransaction } from '../../../app/platform/db'
import { readKeys } from '../../../app/platform/keys'
import { hashPassword } from '../../../app/platform/password'
import type { Storage } from '../../../app/platform/storage'
import { claimJob, finishJob, type Job, type JobHandler, type JobMachine } from '../../../app/platform/queue'
import { openStorage } from '../../../app/platform/storage-open'
import { type Chance, chance } from './chance'
import { courseDocument, mended, VIDEO_MS } from './documents'
import { enrolAll } from './enrol-all'
import { makeInstitutions, makePerson, type Person } from './people'
import { measuredPeople } from './measured'
import { wordsOf, type Words } from './words'

const SAMPLE = 'conservacion-preventiva'
const PASSWORD = 'museo-abierto-2026'
const CHUNK = 2_000
const MUSEUMS = 600
/** Every fifth course was published twice. */
const TWICE = 5

export interface WorldInput {
  /** a data folder on which `seed demo` has run */
  dataDir: string
  origin: string
  courses: number
  learners: number
  enrolments: number
}

/** Builds, and leaves `world.json` beside the database: who and what is measured. */
export async function buildWorld(input: WorldInput): Promise<Record<string, number>> {
  const config = readConfig({ ...process.env, DATA_DIR: input.dataDir, ORIGIN: input.origin })
  const db = openDb(config.dbFile)
  // A world that was cut off is built again: here nothing has to outlive a power cut.
  for (const pragma of ['journal_mode = memory', 'synchronous = off', 'cache_size = -1500000'])
    db.$client.pragma(pragma)
  const luck = chance(2026)
  const ctx: Context = {
    db,
    keys: readKeys(config.keysDir),
    now: Date.now(),
    origin: config.ORIGIN,
    actor: { kind: 'machine', name: 'seed' },
  }
  const words = wordsOf(sampleDocument(db), luck)
  const documents = await makeCourses(ctx, openStorage(config), luck, words, input.courses)
  await runJobs({ db, config, keys: ctx.keys })
  step('courses')
  const people = await makePeople(ctx, luck, input.learners)
  step('people')
  enrolAll(ctx, luck, { people, documents, count: input.enrolments, step })
  const counts = countAll(db)
  writeFileSync(
    join(input.dataDir, 'world.json'),
    JSON.stringify({ ...(await measuredPeople(db, config)), words: searchWords(documents, words), counts }),
  )
  db.$client.pragma('journal_mode = wal')
  db.$client.close()
  step('written')
  return counts
}

function sampleDocument(db: Db): CourseDocument {
  const sample = findCourseBySlug(db, SAMPLE)
  if (!sample?.revision) throw new Error('the demonstration is not in this data folder')
  return revisionDocument(db, sample.id, sample.revision)
}

async function makeCourses(
  ctx: Context,
  storage: Storage,
  luck: Chance,
  words: Words,
  count: number,
): Promise<CourseDocument[]> {
  const documents: CourseDocument[] = []
  for (let n = 0; n < count; n += 1) {
    const document = courseDocument(n, luck, words)
    const captions = captionFilesOf(document)
    for (const { bytes } of captions) await storage.put(Readable.from([bytes]))
    const earlier = { ...ctx, now: ctx.now - (count - n) * 86_400_000 }
    inTransaction(earlier, (ctx) => {
      for (const { hash } of mediaOf(document)) {
        storeAsset(ctx, {
          hash,
          kind: 'video',
          mediaType: 'video/mp4',
          sizeBytes: 9_000_000,
          durationMs: VIDEO_MS,
          widthPx: 960,
          heightPx: 540,
        })
      }
      for (const { hash, bytes } of captions) {
        storeAsset(ctx, { hash, kind: 'captions', mediaType: 'text/vtt; charset=utf-8', sizeBytes: bytes.length })
      }
      for (const each of n % TWICE === 0 ? [document, mended(document)] : [document]) {
        saveDraft(ctx, each)
        publish(ctx, { courseId: each.id })
      }
    })
    documents.push(document)
  }
  return documents
}

/** What a publication leaves to the worker: search reads it afterwards. */
async function runJobs(machine: Omit<JobMachine, 'mailer'>): Promise<void> {
  const settle = 'progress.settle-course'
  const handlers: Record<string, JobHandler> = { ...courseJobs, [settle]: progressJobs[settle]! }
  for (let job: Job | undefined; (job = claimJob(machine.db, Object.keys(handlers))); finishJob(machine.db, job)) {
    await handlers[job.kind]!(job, machine as JobMachine)
  }
}

async function makePeople(ctx: Context, luck: Chance, count: number): Promise<Person[]> {
  const passwordHash = await hashPassword(PASSWORD)
  const museums = inTransaction(ctx, (ctx) => makeInstitutions(ctx, luck, MUSEUMS))
  const people: Person[] = []
  while (people.length < count) {
    inTransaction(ctx, (ctx) => {
      for (let i = 0; i < CHUNK && people.length < count; i += 1)
        people.push(makePerson(ctx, luck, people.length, museums, passwordHash))
    })
  }
  return people
}

/** What people type: words that are everywhere, words of one or two courses, beginnings, and what is nowhere. */
function searchWords(
  documents: readonly CourseDocument[],
  words: Words,
): Record<'common' | 'rare' | 'begun' | 'none', string[]> {
  const titles = documents.map((d) => d.title[d.source]!.text.split(':')[0]!)
  const rare = Array.from({ length: 200 }, () => words.word())
  return {
    common: [
      'luz',
      'humedad',
      'objeto',
      'sala',
      'plan',
      'año',
      'museo',
      'luz humedad',
      'medir la luz',
      'objetos sala año',
    ],
    rare: [...titles, ...rare],
    begun: rare.map((word) => word.slice(0, 4)),
    none: ['zzyzx', 'xylofon9', '"luz AND', 'humedad) OR *'],
  }
}

function countAll(db: Db): Record<string, number> {
  const tables = [
    'people',
    'enrolments',
    'facts',
    'lesson_progress',
    'watched',
    'attempts',
    'responses',
    'completions',
    'credentials',
  ]
  return Object.fromEntries(
    tables.map((t) => [t, db.$client.prepare(`select count(*) from ${t}`).pluck().get() as number]),
  )
}

let since = performance.now()
function step(name: string): void {
  const now = performance.now()
  process.stderr.write(`  ${name}: ${((now - since) / 1000).toFixed(1)} s\n`)
  since = now
}
