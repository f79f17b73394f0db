// What pages load, in bytes on the wire, as Chromium counts them: first visits, and a whole course by one learner.
import { chromium } from '@playwright/test'
import { browserPath } from '../browser.mjs'
import { post } from './product.mjs'

const SLUG = 'conservacion-preventiva'
const VIDEO = 'luz'

/** @returns one entry a page: bytes by kind of resource, before anything is played */
export async function weighPages({ origin, world }) {
  const cookie = await newLearner(origin)
  const pages = [
    ['home', '/es'],
    ['catalogue', '/es/courses'],
    ['course', `/es/courses/${SLUG}`],
    ['certificate', `/es/certificates/${world.codes[0]}`],
    ['lesson (signed in, before play)', `/es/courses/${SLUG}/lessons/${VIDEO}`, cookie],
  ]
  const weights = []
  for (const [name, path, cookies] of pages) {
    weights.push(
      await visiting(name, origin, cookies, (page) => page.goto(origin + path, { waitUntil: 'networkidle' })),
    )
  }
  return weights
}

/** Every page of a course, the player's scripts and both sides of each quiz, in one browser that keeps what it has; without media. */
export async function weighCourse({ origin }) {
  const cookie = await newLearner(origin)
  const course = `${origin}/es/courses/${SLUG}`
  const isMedia = (url) => new URL(url).pathname.startsWith('/media/')
  return visiting(
    'the whole course, without media',
    origin,
    cookie,
    async (page) => {
      const go = (url) => page.goto(new URL(url, origin).href, { waitUntil: 'networkidle' })
      await go(course)
      const links = await page.locator('a[href*="/lessons/"]').evaluateAll((all) => all.map((a) => a.pathname))
      for (const path of new Set(links)) {
        await go(path)
        const play = page.getByRole('button', { name: 'Reproducir', exact: true }).first()
        if (await play.isVisible()) {
          await play.click()
          await page.waitForLoadState('networkidle')
        }
        const opened = await post(`${origin}${path}/attempts`, {}, cookie)
        const attempt = opened.headers.get('location') ?? ''
        if (!attempt.includes('/attempts/')) continue
        await go(attempt)
        await post(new URL(`${attempt}/submission`, origin).href, {}, cookie)
        await go(attempt)
      }
      await go('/es/learn')
    },
    isMedia,
  )
}

/** Somebody who signed up and enrolled over HTTP, as browsers do; the cookie. */
async function newLearner(origin) {
  const email = `banco-${crypto.randomUUID()}@museo.example`
  const signedUp = await post(`${origin}/es/sign-up`, {
    name: 'Persona Banco',
    email,
    country: 'PE',
    password: 'museo-abierto-2026',
  })
  const cookie = signedUp.headers
    .getSetCookie()
    .map((c) => c.split(';')[0])
    .join('; ')
  await post(`${origin}/es/courses/${SLUG}/enrolment`, {}, cookie)
  return cookie
}

async function visiting(name, origin, cookies, visit, isLeftOut = () => false) {
  const executablePath = await browserPath(process.cwd())
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--autoplay-policy=no-user-gesture-required'],
  })
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  if (cookies) {
    await context.addCookies(
      cookies.split('; ').map((c) => ({ name: c.split('=')[0], value: c.slice(c.indexOf('=') + 1), url: origin })),
    )
  }
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const kinds = new Map()
  const found = { name, count: 0, total: 0 }
  session.on('Network.responseReceived', (e) => {
    if (!isLeftOut(e.response.url)) kinds.set(e.requestId, e.type.toLowerCase())
  })
  session.on('Network.loadingFinished', (e) => {
    const kind = kinds.get(e.requestId)
    if (kind === undefined) return
    found.count += 1
    found.total += e.encodedDataLength
    found[kind] = (found[kind] ?? 0) + e.encodedDataLength
  })
  await visit(page)
  await browser.close()
  return found
}
