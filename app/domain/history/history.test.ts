// Files of past completions, from the bytes that programs write to what a person sees of them.
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '../../../db/client'
import { pastBatches } from '../../../db/schema/history'
import { machineContext, personContext, TEST_NOW } from '../../../tests/support/context'
import { freshDatabase } from '../../../tests/support/database'
import { makePerson } from '../../../tests/support/learner'
import { grantRole } from '../accounts/grant-role.server'
import type { Scope } from '../accounts/policy'
import { findPerson } from '../accounts/queries.server'
import type { Context } from '../context'
import { addInstitution } from '../institutions/add-institution.server'
import { importBatch } from './import-batch.server'
import { listPast } from './list-past.server'
import { findBatch, listBatches, pastOf, unfinishedBatch } from './queries.server'
import { readBatch } from './read-batch.server'
import { withdrawBatch } from './withdraw-batch.server'

const everywhere: Scope = { institutionId: null, country: null }
const HEAD = 'Nombre;Correo electrónico;Curso;Horas;Fecha de inicio;Fecha de finalización;Museo;País'
let db: Db
let machine: Context
beforeEach(() => {
  db = freshDatabase()
  machine = machineContext(db)
})

const bring = (ctx: Context, text: string | Uint8Array, country?: string) =>
  readBatch(ctx, {
    bytes: typeof text === 'string' ? Buffer.from(text) : text,
    label: 'antes.csv',
    source: 'Registro 2015',
    country,
  })
const take = async (ctx: Context, text: string) => {
  const { batchId } = await bring(ctx, text)
  importBatch(ctx, { batchId })
  return batchId
}
const told = (id: string) => findBatch(db, machine.actor, everywhere, id)!
const names = (q?: string) => listPast(db, { q }, everywhere).rows.map(({ name }) => name)
const coordinator = (country?: string) => {
  const personId = makePerson(db)
  grantRole(machine, { personId, role: 'coordinator', country })
  return personContext(db, personId, ['coordinator'])
}

describe('a file', () => {
  test('in Latin-1 with semicolons is read as it was meant, and its museums are found in the register', async () => {
    const { institutionId } = addInstitution(machine, {
      name: 'Museo del Ñandutí',
      country: 'PY',
      province: 'PY-11',
      kind: 'public',
    })
    const text = `${HEAD}\r\n"Peña; Begoña";begona@museo.example;Conservación;7,5;01/03/2019;15/03/2019;MUSEO DEL NANDUTI;Paraguay\r\n`
    const { batchId } = await bring(machine, Buffer.from(text, 'latin1'))
    expect(told(batchId)).toMatchObject({
      linesNew: 1,
      linesWrong: 0,
      form: { encoding: 'latin-1', delimiter: ';' },
    })
    expect(names()).toEqual([])
    importBatch(machine, { batchId })
    const [row] = listPast(db, {}, everywhere).rows
    expect(row).toMatchObject({
      name: 'Peña; Begoña',
      hours: 7.5,
      startedOn: '2019-03-01',
      completedOn: '2019-03-15',
      country: 'PY',
    })
    expect(listPast(db, {}, { institutionId, country: null }).rows).toEqual([])
    // the person shares with a museum that stands for the one of the file by now
    const at = { name: 'Museo de Itauguá', country: 'PY', province: 'PY-11', kind: 'public' as const }
    const { institutionId: standing } = addInstitution(machine, at)
    const personId = makePerson(db, { email: 'begona@museo.example' })
    const { $client } = db
    $client
      .prepare(
        `insert into consents (id, person_id, kind, institution_id, text_version, given_at)
         values ('uno', ?, 'share-with-institution', ?, 1, 1)`,
      )
      .run(personId, institutionId)
    const seen = (id: string) => listPast(db, {}, { institutionId: id, country: null }).rows.map(({ name }) => name)
    expect([seen(institutionId), seen(standing)]).toEqual([['Peña; Begoña'], []])
    $client.prepare('update institutions set merged_into = ? where id = ?').run(standing, institutionId)
    expect(seen(standing)).toEqual(['Peña; Begoña'])
  })

  test.each([
    ['UTF-8 with a mark and commas', Buffer.from('\uFEFFname,course,end,country\nÂngela,Curso,2019-02-01,BR\n')],
    ['UTF-16 with tabs', Buffer.from('\uFEFFnome\tcurso\tfim\tpaís\nÂngela\tCurso\t1/2/2019\tBrasil\n', 'utf16le')],
  ])('in %s', async (_, bytes) => {
    const { batchId } = await bring(machine, bytes)
    importBatch(machine, { batchId })
    expect(names('angela cur')).toEqual([])
    expect(names('ANG')).toEqual(['Ângela'])
  })

  test('tells line by line what to mend, and nothing of it comes in', async () => {
    const lines = [
      ';a@museo.example;Curso;1;;2019-02-01;;PE',
      'Rosa;no es correo;Curso;1;;2019-02-01;;PE',
      'Rosa;;;1;;2019-02-01;;PE',
      'Rosa;;Curso;muchas;;2019-02-01;;PE',
      'Rosa;;Curso;1;;;;PE',
      'Rosa;;Curso;1;;31/02/2019;;PE',
      'Rosa;;Curso;1;02/02/2019;01/02/2019;;PE',
      'Rosa;;Curso;1;;2999-01-01;;PE',
      'Rosa;;Curso;1;;2019-02-01;;Atlántida',
      'Rosa;;Curso;1;;2019-02-01;;',
      '',
      'Rosa Buena;;Curso;1;;2019-02-01;;PE',
    ]
    const { batchId } = await bring(machine, [HEAD, ...lines].join('\n'))
    const batch = told(batchId)
    expect(batch.findings.map(({ line, wrong }) => [line, wrong])).toEqual([
      [2, 'name'], [3, 'email'], [4, 'course'], [5, 'hours'], [6, 'completed-missing'], [7, 'date'], [8, 'order'], [9, 'future'],
      [10, 'country'], [11, 'country-missing'],
    ]) // prettier-ignore
    expect(batch).toMatchObject({ linesNew: 1, linesWrong: 10 })
    expect(() => importBatch(machine, { batchId })).toThrow('history-wrong')
    expect(names()).toEqual([])
  })

  test.each([
    ['no table', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'history-unreadable'],
    ['empty', Buffer.from('\n\n'), 'history-empty'],
    ['without lines', Buffer.from(HEAD), 'history-empty'],
    ['without a column it needs', Buffer.from('nombre;curso\nRosa;Curso'), 'history-columns'],
    ['too long', Buffer.from(`${HEAD}\n${'Rosa;;Curso;1;;2019-02-01;;PE\n'.repeat(50_001)}`), 'history-long'],
  ])('that is %s is refused', async (_, bytes, code) => {
    await expect(bring(machine, bytes)).rejects.toThrow(code)
    expect(db.select().from(pastBatches).all()).toEqual([])
  })

  test('of 50,000 lines comes in as a whole, and again adds nothing', async () => {
    const lines = Array.from(
      { length: 50_000 },
      (_, i) => `Persona ${i};p${i}@museo.example;Curso ${i % 40};20;;2019-02-01;;PE`,
    )
    const text = [HEAD, ...lines].join('\r\n')
    const { batchId } = await bring(machine, text)
    expect(told(batchId)).toMatchObject({ linesNew: 50_000, linesKnown: 0, linesWrong: 0 })
    importBatch(machine, { batchId })
    expect(names('persona 49999')).toEqual(['Persona 49999'])
    const again = await bring(machine, text)
    expect(told(again.batchId)).toMatchObject({ linesNew: 0, linesKnown: 50_000 })
    expect(() => importBatch(machine, again)).toThrow('history-nothing')
  }, 120_000)
})

describe('lines', () => {
  const LINE = 'Rosa  QUISPE;Rosa@museo.example;Conservación;20;;01/02/2019;;PE'
  const SAME = 'rosa quispe;rosa@museo.example;conservacion;20 h;;2019-02-01;;Perú'

  test('that say the same are one, in a file and over files, until the first is withdrawn', async () => {
    const first = await take(machine, [HEAD, LINE, SAME, LINE].join('\n'))
    expect(told(first)).toMatchObject({ linesNew: 1, linesKnown: 2 })
    importBatch(machine, { batchId: first })
    const second = await bring(machine, [HEAD, SAME, 'Otra;;Curso;1;;2019-02-01;;PE'].join('\n'))
    expect(told(second.batchId)).toMatchObject({ linesNew: 1, linesKnown: 1 })
    withdrawBatch(machine, { batchId: first, reason: 'Archivo equivocado' })
    withdrawBatch({ ...machine, now: TEST_NOW + 1 }, { batchId: first, reason: 'Otra razón' })
    expect(told(first)).toMatchObject({ withdrawnAt: TEST_NOW, withdrawnReason: 'Archivo equivocado' })
    expect(names()).toEqual([])
    await take(machine, [HEAD, LINE].join('\n'))
    expect(names()).toEqual(['Rosa QUISPE'])
  })

  test('that another file brought in meanwhile are not brought in twice', async () => {
    const [one, other] = [coordinator(), coordinator()]
    const mine = await bring(one, [HEAD, LINE].join('\n'))
    const theirs = await bring({ ...other, now: TEST_NOW + 1 }, [HEAD, SAME].join('\n'))
    importBatch({ ...other, now: TEST_NOW + 2 }, theirs)
    expect(() => importBatch({ ...one, now: TEST_NOW + 3 }, mine)).toThrow('history-moved')
    expect(names()).toHaveLength(1)
  })

  test('are shown to whoever confirmed their address, and to nobody else', async () => {
    const [own, claimed] = [makePerson(db), makePerson(db, { isConfirmed: false })]
    const lines = [own, claimed].map(
      (id) => `Rosa;${findPerson(db, id)!.email!.toUpperCase()};Curso;20;;2019-02-01;Museo;PE`,
    )
    const batchId = await take(machine, [HEAD, ...lines].join('\n'))
    expect(pastOf(db, own)).toEqual([
      {
        course: 'Curso',
        hours: 20,
        startedOn: null,
        completedOn: '2019-02-01',
        institution: 'Museo',
        source: 'Registro 2015',
      },
    ])
    expect(pastOf(db, claimed)).toEqual([])
    withdrawBatch(machine, { batchId, reason: 'Archivo equivocado' })
    expect(pastOf(db, own)).toEqual([])
  })
})

describe('whose part it is', () => {
  test('a country’s coordinator brings lines of that country and sees files of it', async () => {
    const [peru, all] = [coordinator('PE'), coordinator()]
    const wrong = await bring(peru, [HEAD, 'Rosa;;Curso;1;;2019-02-01;;BR'].join('\n'))
    expect(told(wrong.batchId).findings).toMatchObject([{ wrong: 'outside' }])
    await take(all, [HEAD, 'Ana;;Curso;1;;2019-02-01;;BR'].join('\n'))
    const own = await take(peru, [HEAD, 'Rosa;;Curso;1;;2019-02-01;;'].join('\n'))
    const scope = { institutionId: null, country: 'PE' }
    expect(listBatches(db, scope).map(({ id }) => id)).toEqual([own])
    expect(listBatches(db, everywhere)).toHaveLength(2)
    expect(listPast(db, {}, scope).rows.map(({ name }) => name)).toEqual(['Rosa'])
    const mexico = coordinator('MX')
    expect(() => withdrawBatch(mexico, { batchId: own, reason: 'No es mía' })).toThrow('not-found')
    expect(findBatch(db, mexico.actor, { institutionId: null, country: 'MX' }, own)).toBeUndefined()
  })

  test('an institution’s coordinator brings nothing, and sees those who share with it', async () => {
    const { institutionId } = addInstitution(machine, { name: 'Museo Uno', country: 'PE', kind: 'public' })
    const personId = makePerson(db)
    grantRole(machine, { personId, role: 'coordinator', institutionId })
    const own = personContext(db, personId, ['coordinator'])
    await expect(bring(own, HEAD)).rejects.toThrow('not-allowed')
    expect(() => importBatch(own, { batchId: 'x' })).toThrow('not-allowed')
    expect(() => withdrawBatch(own, { batchId: 'x', reason: 'y' })).toThrow('not-allowed')
  })

  test('what was read and not taken in is found again, and makes room for the next file', async () => {
    const one = coordinator()
    const reader = one.actor.kind === 'person' ? one.actor.id : ''
    const first = await bring(one, [HEAD, 'Rosa;;Curso;1;;2019-02-01;;PE'].join('\n'))
    expect(unfinishedBatch(db, reader)).toBe(first.batchId)
    const second = await bring(one, [HEAD, 'Ana;;Curso;1;;2019-02-01;;PE'].join('\n'))
    expect(unfinishedBatch(db, reader)).toBe(second.batchId)
    expect(db.$client.prepare('select name from past_completions').pluck().all()).toEqual(['Ana'])
  })
})
