// Whoever is refused leaves a line in the log: the pattern of the address, and a name of the log's own, the same for one person.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { log } from '../../app/platform/log'
import { type TestSite, testSite } from '../support/site'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
})
afterAll(() => site.stop(0))

describe('refusals', () => {
  it('are told with who was signed in, by a name that leads to nobody', async () => {
    const told = vi.spyOn(log, 'warn')
    const lines = () => told.mock.calls.filter(([, word]) => word === 'refused').map(([line]) => line)
    const path = '/es/admin/audit.csv?person=rosa%40museo.example'
    expect((await site.send(path, { headers: { Cookie: 'auth=ana:instructor' } })).status).toBe(403)
    await vi.waitFor(() => expect(lines()).toHaveLength(1))
    const id = expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown
    expect(lines()).toEqual([
      { id, route: '/:lang/admin/audit.csv', status: 403, who: expect.stringMatching(/^[\w-]{16}$/) as unknown },
    ])

    expect((await site.send('/uploads', { method: 'POST', headers: { Origin: site.origin } })).status).toBe(401)
    await vi.waitFor(() => expect(lines()).toHaveLength(2))
    expect(lines()[1]).toEqual({ id, route: '/uploads', status: 401 })
    expect(JSON.stringify(lines())).not.toMatch(/rosa|ana/)
  })
})
