// A badge is believed by verifiers that nobody here wrote, for as long as its certificate counts, and by none once touched.
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { people } from '../../../db/schema/accounts'
import { badgePlaces } from '../../../db/schema/badges'
import type { Db } from '../../../db/client'
import { freshDatabase } from '../../../tests/support/database'
import { machineContext } from '../../../tests/support/context'
import { courseDocument, publishDocument } from '../../../tests/support/course'
import { graduate, makeGraduate, publishNth } from '../../../tests/support/graduate'
import { byDigitalBazaar, byVerifierCore, onlyServed, type Served } from '../../../tests/support/verifiers'
import { addSigningKey, makeKeys, readKeys } from '../../platform/keys'
import { signCredential } from '../../platform/verifiable-credentials'
import type { Context } from '../context'
import { replaceCredential } from '../credentials/replace.server'
import { revokeCredential } from '../credentials/revoke.server'
import { verifyCredential } from '../credentials/verify.server'
import { settleKeys } from '../keys/settle-keys.server'
import { didDocument } from './did-document.server'
import { ownBadge, publicBadge } from './sign-badge.server'
import { statusList } from './status-list.server'

let db: Db
let ctx: Context

const facts = (code: string) => verifyCredential(db, code)!.facts!
const badgeFor = async (code: string) => JSON.parse(await publicBadge(ctx, facts(code))) as Signed
const did = () => didDocument(ctx)
const served: Served = {
  'https://museos.example/.well-known/did.json': did,
  'https://museos.example/api/badges/status/1': async () => JSON.parse((await statusList(ctx, 1))!) as object,
}
interface Signed {
  proof: { proofValue: string; verificationMethod: string; created: string }[]
  credentialStatus: { statusListIndex: string }
  credentialSubject: { identifier: Record<string, unknown>[]; achievement: { name: string } }
  issuer: { id: string }
  [key: string]: unknown
}

async function verdicts(badge: object): Promise<[boolean, boolean]> {
  const one = await byDigitalBazaar(badge, did, served)
  const other = await byVerifierCore(badge)
  return [one.ok, other.ok]
}

beforeAll(() => {
  db = freshDatabase()
  ctx = { ...machineContext(db), origin: 'https://museos.example', now: Date.now() }
})
beforeEach(() => onlyServed(served))

test('both verifiers believe a badge, and it keeps to the schema of the standard', async () => {
  const { personId } = makeGraduate(db, 'Lucía Ñañez O’Higgins حنان')
  const code = graduate(db, personId, { courseId: publishNth(db, 1) })
  const badge = await badgeFor(code)
  expect(await byDigitalBazaar(badge, did, served)).toMatchObject({ ok: true })
  const core = await byVerifierCore(badge)
  expect(core).toMatchObject({ ok: true, said: '[]', schema: [{ valid: true }] })
})

test('the holder’s copy names them by the salted hash of their e-mail, and by nothing else', async () => {
  const { personId } = makeGraduate(db, 'Rosa Huamán')
  const code = graduate(db, personId, { courseId: publishNth(db, 2) })
  const text = await ownBadge(ctx, facts(code), 'rosa@museo.example')
  const own = JSON.parse(text) as Signed
  expect(text).not.toContain('rosa@museo.example')
  const [, hashed] = own.credentialSubject.identifier
  const { salt, identityHash } = hashed as { salt: string; identityHash: string }
  expect(identityHash).toBe(`sha256$${createHash('sha256').update(`rosa@museo.example${salt}`).digest('hex')}`)
  expect(await verdicts(own)).toEqual([true, true])
  expect(await publicBadge(ctx, facts(code))).not.toContain('emailAddress')
  expect(JSON.stringify([own, await badgeFor(code)])).not.toMatch(/markPercent|"88|identity"/)
})

test('asked again, or at once by two, it is the same badge byte for byte', async () => {
  const { personId } = makeGraduate(db)
  const code = graduate(db, personId, { courseId: publishNth(db, 3) })
  const [one, other] = await Promise.all([publicBadge(ctx, facts(code)), publicBadge(ctx, facts(code))])
  expect(other).toBe(one)
  expect(await publicBadge(ctx, facts(code))).toBe(one)
})

test('whatever of it is touched, both verifiers refuse it', async () => {
  const { personId } = makeGraduate(db)
  const good = await badgeFor(graduate(db, personId, { courseId: publishNth(db, 4) }))
  const another = await badgeFor(graduate(db, makeGraduate(db, 'Otra').personId, { courseId: publishNth(db, 4) }))
  const stranger = await byStranger(good)
  const copies: Record<string, object> = { 'the proof of another': { ...good, proof: another.proof }, stranger }
  for (const path of leavesOf(good)) copies[path.join('.')] = changedAt(good, path)
  expect(Object.keys(copies).length).toBeGreaterThan(30)
  for (const [what, copy] of Object.entries(copies)) {
    expect([what, (await byDigitalBazaar(copy, did, served)).ok]).toEqual([what, false])
    expect([what, (await byVerifierCore(copy)).ok]).toEqual([what, false])
  }
}, 60_000)

test('a revoked certificate and a replaced one are seen as such, the one in its place is believed', async () => {
  const gone = graduate(db, makeGraduate(db).personId, { courseId: publishNth(db, 5) })
  const former = graduate(db, makeGraduate(db, 'Lusia').personId, { courseId: publishNth(db, 5) })
  const [revoked, replaced] = [await badgeFor(gone), await badgeFor(former)]
  expect(await verdicts(revoked)).toEqual([true, true])
  const machine = { ...ctx, actor: { kind: 'machine', name: 'cli' } as const }
  revokeCredential(machine, { code: gone, reason: 'Por error' })
  const { code } = replaceCredential(machine, { code: former, name: 'Lucía' })
  expect(await verdicts(revoked)).toEqual([false, false])
  expect(await verdicts(replaced)).toEqual([false, false])
  expect(await verdicts(await badgeFor(code))).toEqual([true, true])
})

test('it stays believed after the key was rotated, the course renamed and the person too', async () => {
  const keysDir = mkdtempSync(join(tmpdir(), 'minicursos-badges-'))
  makeKeys(keysDir)
  const before = { ...ctx, keys: readKeys(keysDir), origin: 'https://rotado.example' }
  const courseId = publishNth(db, 6)
  const { personId } = makeGraduate(db, 'Nombre de antes')
  const code = graduate(db, personId, { courseId })
  const text = await publicBadge(before, facts(code))
  addSigningKey(keysDir)
  const after = { ...before, keys: readKeys(keysDir) }
  settleKeys(after)
  db.update(people).set({ name: 'Nombre de ahora' }).where(eq(people.id, personId)).run()
  const document = courseDocument()
  publishDocument(ctx, {
    ...document,
    id: courseId,
    slug: 'curso-numero-6',
    title: { ...document.title, es: { ...document.title.es!, text: 'Otro título' } },
  })
  const rotated: Served = {
    'https://rotado.example/.well-known/did.json': () => didDocument(after),
    'https://rotado.example/api/badges/status/1': async () => JSON.parse((await statusList(after, 1))!) as object,
  }
  onlyServed(rotated)
  const badge = JSON.parse(await publicBadge(after, facts(code))) as Signed
  expect(JSON.stringify(badge, null, 2)).toBe(text)
  expect(badge.credentialSubject.identifier[0]?.identityHash).toBe('Nombre de antes')
  expect(badge.proof[0]?.verificationMethod).not.toContain(after.keys.signingKeyId)
  expect((await byDigitalBazaar(badge, () => didDocument(after), rotated)).ok).toBe(true)
  expect((await byVerifierCore(badge)).ok).toBe(true)
  const list = JSON.parse((await statusList(after, 1))!) as Signed
  expect(list.proof[0]?.verificationMethod).toContain(after.keys.signingKeyId)
})

test('the list has at least 131,072 bits, and each badge one of its own', async () => {
  const list = JSON.parse((await statusList(ctx, 1))!) as { credentialSubject: { encodedList: string } }
  const bits = gunzipSync(Buffer.from(list.credentialSubject.encodedList.slice(1), 'base64url'))
  expect(bits.length * 8).toBeGreaterThanOrEqual(131_072)
  expect(await statusList(ctx, 1)).toBe(await statusList({ ...ctx, now: ctx.now }, 1))
  expect(await statusList(ctx, 99)).toBeUndefined()
  const places = db.select().from(badgePlaces).all()
  expect(new Set(places.map(({ position }) => position)).size).toBe(places.length)
})

/** Signed by a key that is not the programme's, under the programme's name. */
async function byStranger(badge: Signed): Promise<object> {
  const { privateKey } = generateKeyPairSync('ed25519')
  const { proof, ...unsigned } = badge
  const keys = { sign: (bytes: Uint8Array) => sign(null, bytes, privateKey).toString('base64url') }
  return signCredential(keys, unsigned, { verificationMethod: proof[0]!.verificationMethod, at: ctx.now })
}

type Path = (string | number)[]

/** Every text and truth value of a credential, its contexts and types among them. */
function leavesOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at]
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, [...at, Array.isArray(value) ? Number(key) : key]),
  )
}

function changedAt(badge: object, path: Path): object {
  const copy = structuredClone(badge)
  let holder = copy as Record<string | number, unknown>
  for (const key of path.slice(0, -1)) holder = holder[key] as typeof holder
  const last = path.at(-1)!
  holder[last] = changed(holder[last])
  return copy
}

function changed(value: unknown): unknown {
  if (typeof value === 'boolean') return !value
  const text = String(value)
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return text.replace(/^\d{4}/, '2019')
  if (/^\d+$/.test(text)) return String((Number(text) + 1) % 131_072)
  return `${text}x`
}
