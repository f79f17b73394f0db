import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { translator } from '../../app/platform/i18n'
import { diskStorage } from '../../app/platform/storage-disk'
import { listCatalogue } from '../../app/domain/courses/list-catalogue.server'
import { verifyCredential } from '../../app/domain/credentials/verify.server'
import { firstSettings } from '../../app/domain/settings/first-settings.server'
import { machineContext } from '../../tests/support/context'
import { freshDatabase } from '../../tests/support/database'
import { seedDemo } from './demo'

const TABLES = [
  'people',
  'institutions',
  'affiliations',
  'access_cards',
  'consents',
  'surveys_answered',
  'revisions',
  'enrolments',
  'facts',
  'attempts',
  'credentials',
]

it('makes the demonstration by the product’s own verbs, once', async () => {
  const db = freshDatabase()
  const ctx = machineContext(db, Date.now())
  firstSettings(ctx)
  const storage = diskStorage(mkdtempSync(join(tmpdir(), 'minicursos-media-')))
  const terminal = {
    ctx,
    storage,
    t: translator('es'),
    lang: 'es' as const,
    args: [],
    flags: { asNew: false, fix: false, isSure: false },
  }
  expect(await seedDemo(terminal)).toBe(0)
  const count = (table: string) => (db.$client.prepare(`select count(*) as n from ${table}`).get() as { n: number }).n
  const before = TABLES.map(count)
  expect(await seedDemo({ ...terminal, ctx: { ...ctx, now: ctx.now + 60_000 } })).toBe(0)
  expect(TABLES.map(count)).toEqual(before)

  for (const lang of ['es', 'pt', 'en'] as const) {
    const page = listCatalogue(db, { lang })
    expect(page.entries.find((e) => e.slug === 'conservacion-preventiva')).toMatchObject({
      state: 'full',
      lessonCount: 7,
      textLang: lang,
    })
    expect(page.entries.find((e) => e.slug === 'museo-para-todas-las-personas')).toMatchObject({
      state: 'full',
      lessonCount: 7,
      textLang: lang,
    })
  }
  expect(Math.min(...before)).toBeGreaterThan(0)
  const { code } = db.$client
    .prepare(`select code from credentials join enrolments on enrolments.id = enrolment_id join people on people.id = person_id
      where email = 'joao@museu.example'`)
    .get() as { code: string }
  expect(verifyCredential(db, code)).toMatchObject({
    status: 'current',
    facts: { holder: { name: 'João Batista Conceição Araújo' } },
  })
}, 60_000)
