// What a first visit loads, in bytes on the wire, as Chromium counts them.
import { chromium } from '@playwright/test'
import { browserPath } from '../browser.mjs'

/** @returns one entry a page: bytes by kind of resource, before anything is played */
export async function weighPages({ origin, slug, lesson, code, cookie }) {
  const executablePath = await browserPath(process.cwd())
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] })
  const pages = [
    ['home', '/es'],
    ['catalogue', '/es/courses'],
    ['course', `/es/courses/${slug}`],
    ['certificate', `/es/certificates/${code}`],
    ['lesson (signed in, before play)', `/es/courses/${slug}/lessons/${lesson}`, cookie],
  ]
  const weights = []
  for (const [name, path, cookies] of pages) weights.push({ name, ...(await weigh(browser, origin, path, cookies)) })
  await browser.close()
  return weights
}

async function weigh(browser, origin, path, cookies) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  if (cookies) {
    await context.addCookies(cookies.split('; ').map((c) => ({ name: c.split('=')[0], value: c.slice(c.indexOf('=') + 1), url: origin })))
  }
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const kinds = new Map()
  const found = { count: 0, total: 0 }
  session.on('Network.responseReceived', (e) => kinds.set(e.requestId, e.type.toLowerCase()))
  session.on('Network.loadingFinished', (e) => {
    const kind = kinds.get(e.requestId) ?? 'other'
    found.count += 1
    found.total += e.encodedDataLength
    found[kind] = (found[kind] ?? 0) + e.encodedDataLength
  })
  await page.goto(origin + path, { waitUntil: 'networkidle' })
  await context.close()
  return found
}
