// Keys and root are rotated while a site runs: it takes them up without a restart, and nobody notices.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findTokenByCode, issueToken } from '../../app/domain/accounts/tokens.server'
import { stopToken, personOfStop } from '../../app/domain/accounts/consent.server'
import { identityOf, sealForPerson } from '../../app/domain/credentials/seal-identity.server'
import { readSignIn, startSignIn } from '../../app/platform/auth'
import { addRoot, addSigningKey, ROOT_WAITS_MS } from '../../app/platform/keys'
import { identityNumbers } from '../../db/schema/credentials'
import { personContext } from '../support/context'
import { makePerson } from '../support/learner'
import { type TestSite, testSite } from '../support/site'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
}, 60_000)
afterAll(() => site.stop())

test('sign-ins stay, codes and links sent before work, identity numbers open, and new things come from the new keys', async () => {
  const { db, config } = site.site
  const personId = makePerson(db, { email: 'lucia@museo.example' })
  const now = Date.now()
  const ctx = () => ({ ...personContext(db, personId), keys: site.site.keys, now })
  const before = site.site.keys
  const { code } = issueToken(ctx(), { id: personId, email: 'lucia@museo.example' }, 'confirm', true)
  const stop = stopToken(before, personId)
  const sealed = sealForPerson(before, personId, '45678901')
  db.insert(identityNumbers).values({ personId, country: 'PE', kind: 'DNI', sealed, givenAt: now }).run()
  const cookie = (await startSignIn(db, personId, { isHttps: false })).cookie.split(';')[0]

  addSigningKey(config.keysDir)
  addRoot(config.keysDir, now - ROOT_WAITS_MS)
  await expect.poll(() => site.site.keys.rootNumber(), { timeout: 10_000 }).toBe(2)

  const after = site.site.keys
  expect(after.signingKeyId).not.toBe(before.signingKeyId)
  expect((await readSignIn(db, cookie, config))?.id).toBe(personId)
  expect(findTokenByCode(ctx(), personId, code ?? '')?.personId).toBe(personId)
  expect(findTokenByCode(ctx(), personId, code === '00000000' ? '00000001' : '00000000')).toBeUndefined()
  expect(personOfStop(after, stop)).toBe(personId)
  expect(stopToken(after, personId)).not.toBe(stop)
  expect(identityOf(db, after, personId)?.number).toBe('45678901')
  expect((await site.send('/health/ready')).status).toBe(200)
})
