import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isOpenAddress, reach } from './outside'

describe('what is asked outside', () => {
  let server: Server
  let at = ''
  let asked: string[] = []
  beforeAll(async () => {
    server = createServer((req, res) => {
      asked.push(`${req.method} ${req.url}`)
      const [path, status] = [req.url ?? '', Number(/\d+/.exec(req.url ?? '')?.[0] ?? 200)]
      if (path === '/loop') return void res.writeHead(302, { Location: '/loop' }).end()
      if (path === '/moved') return void res.writeHead(301, { Location: '/200' }).end()
      if (path === '/inside') return void res.writeHead(302, { Location: 'http://10.0.0.1/' }).end()
      if (path === '/no-head') return void res.writeHead(req.method === 'HEAD' ? 404 : 200).end('x'.repeat(1_000_000))
      res.writeHead(status).end()
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    at = `http://localhost:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())
  const isOpen = (address: string): boolean => address === '127.0.0.1' || isOpenAddress(address)

  it.each([
    ['/200', { is: 'there', status: 200 }],
    ['/moved', { is: 'there', status: 200 }],
    ['/no-head', { is: 'there', status: 200 }],
    ['/404', { is: 'gone', status: 404 }],
    ['/410', { is: 'gone', status: 410 }],
    ['/503', { is: 'silent', status: 503 }],
    ['/403', { is: 'silent', status: 403 }],
    ['/loop', { is: 'silent' }],
    ['/inside', { is: 'silent' }],
  ])('%s', async (path, told) => {
    expect(await reach(at + path, { isOpen })).toEqual(told)
  })

  it('asks nobody in this machine or its network', async () => {
    asked = []
    const { port } = server.address() as AddressInfo
    for (const url of [at, `http://127.0.0.1:${port}`, `http://[::1]:${port}`, `http://0x7f000001:${port}`])
      expect(await reach(url)).toEqual({ is: 'silent' })
    for (const url of ['file:///etc/passwd', 'ftp://localhost/', 'nonsense'])
      expect(await reach(url)).toEqual({ is: 'silent' })
    expect(asked).toEqual([])
  })

  it('knows inside from outside', () => {
    const inside = ['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '::1', '::ffff:127.0.0.1']
    for (const address of [...inside, 'fd00::1', 'fe80::1', '0.0.0.0', 'localhost', ''])
      expect(isOpenAddress(address)).toBe(false)
    for (const address of ['93.184.216.34', '2606:2800:220:1::1']) expect(isOpenAddress(address)).toBe(true)
  })
})
