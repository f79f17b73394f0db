// The doors of a badge: for its holder, for a stranger, and for machines of any origin.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { unbake } from '../../../app/domain/badges/bake'
import { replaceCredential } from '../../../app/domain/credentials/replace.server'
import { startSignIn } from '../../../app/platform/auth'
import { readPng } from '../../../app/platform/png'
import * as achievementDoor from '../../../app/routes/public/achievement-door'
import * as badge from '../../../app/routes/public/badge'
import * as json from '../../../app/routes/public/badge-json'
import * as png from '../../../app/routes/public/badge-png'
import * as svg from '../../../app/routes/public/badge-svg'
import * as achievement from '../../../app/routes/system/badge-achievement'
import * as issuer from '../../../app/routes/system/badge-issuer'
import * as status from '../../../app/routes/system/badge-status'
import * as did from '../../../app/routes/system/did'
import type { Db } from '../../../db/client'
import { machineContext } from '../../support/context'
import { freshDatabase } from '../../support/database'
import { graduate, publishNth } from '../../support/graduate'
import { makePerson } from '../../support/learner'
import { door, get, testVisit } from '../../support/visit'

const DATA_DIR = mkdtempSync(join(tmpdir(), 'minicursos-badge-'))
let db: Db
let holder: string
let code: string
let courseId: string
let cookie: string

beforeEach(async () => {
  db = freshDatabase()
  courseId = publishNth(db, 1)
  holder = makePerson(db, { name: 'Lucía Ñañez', email: 'lucia@museo.example' })
  code = graduate(db, holder, { courseId })
  cookie = (await startSignIn(db, holder, { isHttps: false })).cookie.split(';')[0] ?? ''
})

type Loader = (args: ReturnType<typeof door>) => Promise<Response>
async function ask(loader: unknown, params: Record<string, string>, { as = '', accept = '*/*' } = {}): Promise<Response> {
  const visit = testVisit({ db, cookie: as, settings: { DATA_DIR } })
  const request = new Request(get('/x'), { headers: { Accept: accept } })
  return (loader as Loader)(door(request, { lang: 'es', ...params }, visit)).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown
    throw thrown
  })
}
interface Read {
  id: string
  type: string[]
  proof: unknown[]
  credentialSubject: { identifier: { identityType: string }[] }
}
const kinds = (read: Read) => read.credentialSubject.identifier.map(({ identityType }) => identityType)

test('a stranger gets the public badge, its holder the one that knows them again', async () => {
  const open = (await (await ask(json.loader, { code })).json()) as Read
  const own = (await (await ask(json.loader, { code }, { as: cookie })).json()) as Read
  expect([kinds(open), kinds(own)]).toEqual([['name'], ['name', 'emailAddress']])
  expect(open.id).toBe(`http://localhost:3000/api/badges/${code}`)
  expect([Array.isArray(open.type), Array.isArray(open.proof)]).toEqual([true, true])
  const other = await startSignIn(db, makePerson(db), { isHttps: false })
  const another = (await (await ask(json.loader, { code }, { as: other.cookie.split(';')[0] ?? '' })).json()) as Read
  expect(another).toEqual(open)
})

test('its own address gives machines the public one, to the holder too', async () => {
  const answer = await ask(badge.loader, { code }, { as: cookie })
  expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(answer.headers.get('Content-Type')).toBe('application/vc+ld+json')
  expect(answer.headers.get('X-Robots-Tag')).toBe('noindex')
  expect(kinds((await answer.json()) as Read)).toEqual(['name'])
})

test('a picture has the badge inside', async () => {
  const answer = await ask(png.loader, { code }, { as: cookie })
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(readPng(bytes)).toEqual({ widthPx: 1000, heightPx: 1000 })
  expect(kinds(JSON.parse(unbake(bytes) ?? '') as Read)).toEqual(['name', 'emailAddress'])
  expect(answer.headers.get('Content-Disposition')).toBe(`attachment; filename="${code}.badge.png"`)
  const drawn = await ask(svg.loader, { code })
  expect((JSON.parse(unbake(Buffer.from(await drawn.text())) ?? '') as Read).id).toContain(code)
})

test('without a certificate there is no badge; one with a former name is not shown', async () => {
  for (const door of [badge, json, png, svg])
    expect((await ask(door.loader, { code: '0000-0000-0000-0000' })).status).toBe(404)
  replaceCredential(machineContext(db), { code, name: 'Otro Nombre' })
  const answer = await ask(badge.loader, { code })
  expect([answer.status, (await answer.text()).includes('Ñañez')]).toEqual([404, false])
})

test('issuer, keys, achievement and list are open to every site and name each other', async () => {
  await ask(badge.loader, { code })
  const answers = [
    await ask(did.loader, {}),
    await ask(issuer.loader, {}),
    await ask(achievement.loader, { id: courseId }),
    await ask(status.loader, { list: '1' }),
  ]
  expect(answers.map(({ headers }) => headers.get('Access-Control-Allow-Origin'))).toEqual(['*', '*', '*', '*'])
  expect(answers.map(({ headers }) => headers.get('Content-Type'))).toEqual([
    'application/did+json',
    'application/ld+json',
    'application/ld+json',
    'application/vc+ld+json',
  ])
  const [keys, profile, attested, list] = (await Promise.all(answers.map((one) => one.json()))) as { id: string }[]
  expect(keys?.id).toBe('did:web:localhost%3A3000')
  expect(profile?.id).toBe(keys?.id)
  expect(attested).toMatchObject({ id: `http://localhost:3000/achievements/${courseId}`, inLanguage: 'es' })
  expect(list).toMatchObject({ issuer: keys?.id, id: 'http://localhost:3000/api/badges/status/1' })
  for (const wrong of ['0', '2', '1x', '99999999999']) expect((await ask(status.loader, { list: wrong })).status).toBe(404)
})

test('whoever asks the achievement for data is led to it, whoever reads to the page', async () => {
  const to = async (accept: string) =>
    (await ask(achievementDoor.loader, { id: courseId }, { accept })).headers.get('Location')
  expect(await to('application/ld+json')).toBe(`/api/badges/achievements/${courseId}`)
  expect(await to('application/json, */*')).toBe(`/api/badges/achievements/${courseId}`)
  expect(await to('text/html,application/xhtml+xml')).toBe(`/es/achievements/${courseId}`)
})
