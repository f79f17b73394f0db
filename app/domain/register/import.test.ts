// A list of institutions: read line by line, written only when its sender says so, whole, once, and again without harm.
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { institutionImportLines, institutionImports } from '../../../db/schema/register'
import { institutions } from '../../../db/schema/institutions'
import type { Db } from '../../platform/db'
import { machineContext } from '../../../tests/support/context'
import { freshDatabase } from '../../../tests/support/database'
import { refusalCode } from '../../../tests/support/refusal'
import { makeRegister, type Register } from '../../../tests/support/register'
import { endRole } from '../accounts/end-role.server'
import type { Context } from '../context'
import { beginImport, LARGEST_LIST_BYTES } from './begin-import.server'
import { checkImport } from './check-import.server'
import { findImport, importRow, listImports, listLines } from './import-queries.server'
import { discardImport, orderImport } from './order-import.server'
import { sweepInstitutionImports } from './sweep-imports.server'
import { writeImport } from './write-import.server'

let db: Db
let at: Register
const idOf = (ctx: Context) => (ctx.actor.kind === 'person' ? ctx.actor.id : '')
const soon = async () => undefined
const GOOD = 'Nombre;País;Provincia;Titularidad\nMuseo de la Sal;PE;Áncash;Pública\nMuseo del Mar;Perú;lim;privado\n'

async function sent(text: string, ctx = at.as.peru, press = 'una-pulsacion', encoding: BufferEncoding = 'utf8') {
  const id = beginImport(ctx, { press, label: 'museos.csv', content: Buffer.from(text, encoding) })
  await checkImport(machineContext(db), importRow(db, id)!, soon)
  return { id, found: () => findImport(db, idOf(ctx), id)! }
}
const write = (id: string) => writeImport(machineContext(db), importRow(db, id)!, soon)
const count = () => db.select().from(institutions).all().length

beforeEach(() => {
  db = freshDatabase()
  at = makeRegister(db)
})

test('a list in Latin-1 with semicolons is read, writes nothing, and once ordered is written, once', async () => {
  const before = count()
  const { id, found } = await sent(GOOD, at.as.peru, 'una-pulsacion', 'latin1')
  expect(found()).toMatchObject({
    state: 'asks',
    encoding: 'latin-1',
    delimiter: ';',
    counts: { good: 2, known: 0, wrong: 0 },
  })
  expect([count(), importRow(db, id)?.content]).toEqual([before, null])
  orderImport(at.as.peru, id)
  orderImport(at.as.peru, id)
  await write(id)
  await write(id)
  expect([found().state, count()]).toEqual(['done', before + 2])
  expect(listLines(db, id, 'good')).toMatchObject([
    { name: 'Museo de la Sal', country: 'PE', province: 'PE-ANC', kind: 'public' },
    { name: 'Museo del Mar', country: 'PE', province: 'PE-LIM', kind: 'private' },
  ])
  const again = await sent(GOOD, at.as.peru, 'otra-pulsacion')
  expect(again.found()).toMatchObject({ state: 'asks', counts: { good: 0, known: 2, wrong: 0 } })
})

test('each line that is not good says why, and good ones wait until somebody says so', async () => {
  const text = [
    'name,country,province,kind',
    'Museo del Valle,PE,PE-CUS,public', // in the register
    'Museo Nuevo,PE,,mixta',
    'MUSEO  «NUEVO»,Peru,,public', // further up
    '=SUMA(A1),PE,,public', // a name like any other
    '12,PE,,public',
    'Museo A,Ruritania,,public',
    'Museo B,CL,,public',
    'Museo C,PE,Bavaria,public',
    'Museo D,PE,,secreto',
    'Museo E',
  ].join('\n')
  const { id, found } = await sent(text)
  expect(found().counts).toEqual({ good: 2, known: 2, wrong: 6 })
  expect(listLines(db, id, 'wrong').map(({ n, problem }) => [n, problem])).toEqual([
    [6, 'name'],
    [7, 'country'],
    [8, 'country-not-yours'],
    [9, 'province'],
    [10, 'kind'],
    [11, 'kind'],
  ])
  const before = count()
  orderImport(at.as.peru, id)
  await write(id)
  expect(count()).toBe(before + 2)
})

test.each([
  ['no rows', '', 'upload-empty'],
  ['no names', 'a;b\n1;2\n', 'csv-columns'],
  ['blank lines', '\n\n', 'csv-empty'],
  ['quotes that never close', 'nombre;tipo\n"Museo;x\n', 'csv-quotes'],
  ['an XLSX', 'PK\u0003\u0004\u0000\u0000', 'csv-binary'],
])('a file is refused as a whole: %s', async (_, text, fault) => {
  if (fault === 'upload-empty')
    return expect(
      refusalCode(() => beginImport(at.as.peru, { press: 'x', label: 'x', content: Buffer.from(text) })),
    ).toBe(fault)
  const { id, found } = await sent(text)
  expect([found().state, found().fault]).toEqual(['refused', fault])
  expect(refusalCode(() => orderImport(at.as.peru, id))).toBe('import-not-ready')
})

describe('long lists', () => {
  const list = (length: number): string => {
    const lines = Array.from({ length }, (_, i) => `Museo número ${i} de la Costa;PE;PE-LIM;pública`)
    return `nombre;pais;provincia;titularidad\r\n${lines.join('\r\n')}`
  }

  test('of 50,000 lines are read to the last one', { timeout: 120_000 }, async () => {
    const { found } = await sent(list(50_000), at.as.peru, 'x', 'latin1')
    expect(found().counts).toEqual({ good: 50_000, known: 0, wrong: 0 })
    expect((await sent(list(50_001), at.as.peru, 'y')).found().fault).toBe('csv-long')
  })

  test('come in pieces; a worker that dies in the middle goes on where it was', { timeout: 60_000 }, async () => {
    const { id, found } = await sent(list(3000))
    orderImport(at.as.peru, id)
    const before = count()
    let pieces = 0
    const dies = writeImport(machineContext(db), importRow(db, id)!, async () => {
      pieces += 1
      if (pieces === 4) throw new Error('the worker died')
    })
    await expect(dies).rejects.toThrow('died')
    expect([found().state, count() - before]).toEqual(['writing', 1000])
    await write(id)
    expect([found().state, count() - before]).toEqual(['done', 3000])
    expect(
      refusalCode(() =>
        beginImport(at.as.peru, { press: 'y', label: 'x', content: Buffer.alloc(LARGEST_LIST_BYTES + 1) }),
      ),
    ).toBe('upload-too-large')
  })
})

test('another person’s list is not there, and coordinators of an institution send none', async () => {
  const { id } = await sent(GOOD)
  expect(findImport(db, idOf(at.as.programme), id)).toBeUndefined()
  expect(refusalCode(() => orderImport(at.as.programme, id))).toBe('not-found')
  expect(refusalCode(() => discardImport(at.as.chile, id))).toBe('not-found')
  expect(refusalCode(() => beginImport(at.as.museum, { press: 'x', label: 'x', content: Buffer.from('x') }))).toBe(
    'not-allowed',
  )
})

test('rights that were lost after the order stop it, and it says so', async () => {
  const { id, found } = await sent(GOOD)
  orderImport(at.as.peru, id)
  endRole(machineContext(db), { personId: idOf(at.as.peru), role: 'coordinator' })
  const before = count()
  await write(id)
  expect([found().state, found().fault, count()]).toEqual(['refused', 'import-rights', before])
})

test('a discarded list is gone, and lists are forgotten after a month', async () => {
  const { id } = await sent(GOOD)
  discardImport(at.as.peru, id)
  expect(listImports(db, idOf(at.as.peru))).toEqual([])
  const kept = await sent(GOOD, at.as.peru, 'otra')
  while (sweepInstitutionImports(machineContext(db), 1));
  expect(db.select({ id: institutionImports.id }).from(institutionImports).all()).toEqual([{ id: kept.id }])
  const later = machineContext(db, machineContext(db).now + 31 * 24 * 3_600_000)
  while (sweepInstitutionImports(later, 1));
  expect(db.select().from(institutionImportLines).where(eq(institutionImportLines.importId, kept.id)).all()).toEqual([])
  expect(importRow(db, kept.id)).toBeUndefined()
})
