// Doors of the register and of people: what is typed wrongly is kept, what is refused is one sentence, and details ask why.
import { beforeEach, describe, expect, test } from 'vitest'
import { sharedWith } from '../../../app/domain/accounts/sharing.server'
import type { Context } from '../../../app/domain/context'
import { findInstitution } from '../../../app/domain/institutions/queries.server'
import { checkImport } from '../../../app/domain/register/check-import.server'
import { importRow } from '../../../app/domain/register/import-queries.server'
import type { Db } from '../../../app/platform/db'
import * as sharing from '../../../app/routes/account/sharing'
import * as workplace from '../../../app/routes/account/workplace'
import type { FormAgain } from '../../../app/routes/answer.server'
import * as add from '../../../app/routes/coordinate/institution-new'
import * as importing from '../../../app/routes/coordinate/institution-import'
import * as outcome from '../../../app/routes/coordinate/institution-import-outcome'
import * as institution from '../../../app/routes/coordinate/institution'
import * as institutions from '../../../app/routes/coordinate/institutions'
import * as message from '../../../app/routes/coordinate/message'
import * as merge from '../../../app/routes/coordinate/institution-merge'
import * as details from '../../../app/routes/coordinate/person-details'
import { machineContext } from '../../support/context'
import { freshDatabase } from '../../support/database'
import { makeRegister, type Register, workerOf } from '../../support/register'
import { answered, door, get, post, testVisit } from '../../support/visit'
import { enoughCookie } from '../../support/sign-in'

let db: Db
let at: Register
type Door = (args: ReturnType<typeof door>) => Promise<unknown>
const idOf = (ctx: Context): string => (ctx.actor.kind === 'person' ? ctx.actor.id : '')

const cookieOf = async (personId: string) => await enoughCookie(db, personId)
const asked = async (
  who: string,
  work: Door,
  request: Request,
  params: Record<string, string> = {},
  now = Date.now(),
) => answered(work(door(request, { lang: 'es', ...params }, testVisit({ db, cookie: await cookieOf(who), now }))))
const ask = (who: Context, work: Door, request: Request, params: Record<string, string> = {}, now = Date.now()) =>
  asked(idOf(who), work, request, params, now)
const names = (data: unknown) => (data as { rows: { name: string }[] }).rows.map(({ name }) => name)

beforeEach(() => {
  db = freshDatabase()
  at = makeRegister(db)
})

describe('institutions', () => {
  test('are searched with accents or without, ten odd filters at once, and never beyond one’s part', async () => {
    const list = async (who: Context, query: string) =>
      names((await ask(who, institutions.loader, get(`/es/coordinate/institutions?${query}`))).data)
    expect(await list(at.as.programme, 'q=LLÚVIAS')).toEqual(['Museo de las Lluvias'])
    expect(await list(at.as.programme, 'country=PE&province=PE-CUS&kind=public&q=costa')).toEqual(['Museo de la Costa'])
    expect(await list(at.as.programme, 'country=PE&province=CL-LL')).toHaveLength(3)
    expect(await list(at.as.peru, 'country=CL')).toEqual([])
    expect(await list(at.as.museum, '')).toEqual(['Museo del Valle'])
    const odd = `q=${'x'.repeat(5000)}&page=-3&page=1e99&country=%00&kind=*&province=%27&q=2&q=3&z=4&y=%25`
    expect(await list(at.as.programme, odd)).toEqual([])
  })

  test('are added once; what is wrong is said beside its field', async () => {
    const press = (fields: Record<string, string>) =>
      ask(at.as.peru, add.action, post('/es/coordinate/institutions/new', fields))
    const good = { name: '  Museo  de la Sal ', country: 'PE', province: 'PE-ANC', kind: 'public' }
    const made = await press(good)
    expect(made.location).toMatch(/\/institutions\/[\w-]+\?done=added$/)
    expect((await press({ ...good, name: 'museo de la sál' })).location).toBe(made.location?.replace('added', 'known'))
    const wrong = await press({ name: '??', country: 'PE', province: 'CL-LL', kind: 'x' })
    const errors = (wrong.data as FormAgain).form.error
    expect([wrong.status, errors?.name, errors?.kind]).toEqual([422, ['name'], ['kind']])
    expect((await press({ ...good, country: 'CL', province: '' })).status).toBe(403)
  })

  test('are corrected where nobody else has the name, and keep what was typed', async () => {
    const params = { institutionId: at.museum }
    const press = (name: string) =>
      ask(
        at.as.peru,
        institution.action,
        post('/x', { name, country: 'PE', province: 'PE-CUS', kind: 'mixed' }),
        params,
      )
    const taken = await press('Museo de la Costa')
    expect([taken.status, (taken.data as FormAgain).form.error?.['']?.[0]]).toEqual([
      409,
      expect.stringContaining('«Museo de la Costa»'),
    ])
    expect((await press('Museo del Valle de Huayra')).location).toContain('done=saved')
    expect(findInstitution(db, at.museum)).toMatchObject({ name: 'Museo del Valle de Huayra', kind: 'mixed' })
  })

  test('merged by two people at once: the second is told, and the address of the merged one leads on', async () => {
    const params = { institutionId: at.museum }
    const press = (who: Context, survivorId: string) =>
      ask(who, merge.action, post(`/x?with=${at.twin}`, { survivorId }), params)
    expect((await press(at.as.peru, at.museum)).location).toBe(`/es/coordinate/institutions/${at.museum}?done=merged`)
    expect((await press(at.as.programme, at.museum)).status).toBe(303)
    const late = await press(at.as.programme, at.twin)
    expect([late.status, late.data]).toMatchObject([409, { refusal: 'institution-merged' }])
    expect((await press(at.as.programme, at.other)).status).toBe(422)
    const old = await ask(at.as.peru, institution.loader, get('/x'), { institutionId: at.twin })
    expect(old.location).toBe(`/es/coordinate/institutions/${at.museum}`)
    const pair = await ask(at.as.peru, merge.loader, get(`/x?with=${at.twin}`), params)
    expect(pair.location).toBe(`/es/coordinate/institutions/${at.museum}`)
  })

  test('come from a file: none is asked for again, and one is read before it is written', async () => {
    const send = (file: File | string, press = 'una-pulsacion') => {
      const body = new FormData()
      body.set('press', press)
      body.set('file', file)
      return ask(at.as.peru, importing.action, new Request('http://localhost:3000/x', { method: 'POST', body }))
    }
    expect([(await send('x')).status, (await send(new File([], 'vacio.csv'))).status]).toEqual([422, 422])
    const file = new File(['nombre;país;tipo\nMuseo A;Perú;pública\nB;;\n'], 'museos.csv')
    const { location } = await send(file)
    expect((await send(file)).location).toBe(location)
    const importId = location?.split('/').at(-1) ?? ''
    await checkImport(machineContext(db), importRow(db, importId)!, async () => undefined)
    const page = await ask(at.as.peru, outcome.loader, get('/x'), { importId })
    expect(page.data).toMatchObject({ found: { state: 'asks', counts: { good: 1, wrong: 1 } }, wrong: [{ n: 3 }] })
    expect((await ask(at.as.peru, outcome.action, post('/x', { choice: 'all' }), { importId })).status).toBe(422)
    expect((await ask(at.as.peru, outcome.action, post('/x', { choice: 'write' }), { importId })).status).toBe(303)
  })
})

test('details open by a reason, and are closed again after a quarter of an hour', async () => {
  const personId = workerOf(db, at.museum, 'lia@museo.org', { shares: true })
  const now = Date.now()
  const see = async (later: number) =>
    (await ask(at.as.museum, details.loader, get('/x'), { personId }, now + later)).data as {
      details?: { email: string }
    }
  const say = (reason: string) => ask(at.as.museum, details.action, post('/x', { reason }), { personId }, now)
  expect((await see(0)).details).toBeUndefined()
  const silent = await say('   .  ')
  expect([silent.status, (silent.data as FormAgain).form.error?.reason]).toEqual([422, ['reason']])
  expect((await say('Pide ayuda con su certificado')).status).toBe(303)
  expect((await see(60_000)).details?.email).toBe('lia@museo.org')
  expect((await see(15 * 60_000)).details).toBeUndefined()
})

test('one’s institution is named before anything is shared with it, and it is withdrawn on the same page', async () => {
  const personId = workerOf(db, at.museum, 'lia@museo.org')
  const page = async () =>
    (await asked(personId, workplace.loader, get('/es/account/workplace'))).data as { since?: number }
  const press = (wanted: string, institutionId = at.museum) =>
    asked(personId, sharing.action, post('/es/account/sharing', { wanted, institutionId }))
  expect((await page()).since).toBeUndefined()
  expect([(await press('yes', at.other)).status, sharedWith(db, personId)]).toEqual([409, undefined])
  expect([(await press('yes')).status, sharedWith(db, personId)?.id]).toEqual([303, at.museum])
  expect((await page()).since).toBeGreaterThan(0)
  await press('no')
  expect(sharedWith(db, personId)).toBeUndefined()
})

test('a message is for the people that were asked for, or for nobody: a filter that cannot be asked is not left out', async () => {
  const write = async (query: string) =>
    (await ask(at.as.programme, message.loader, get(`/es/coordinate/message?${query}`))).status
  expect(await write('status=stuck&country=PE')).toBe(200)
  for (const wrong of ['status=stuck&country=ZZ', 'status=stuck&group=x', 'status=stuck&from=2026-02-30', 'country=PE'])
    expect(await write(wrong), wrong).toBe(404)
})
