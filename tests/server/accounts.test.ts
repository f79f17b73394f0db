// Accounts over the whole server, with a mail server that is slow, and people who mean harm.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signUp } from '../../app/domain/accounts/sign-up.server'
import { hashPassword } from '../../app/platform/password'
import { people } from '../../db/schema/accounts'
import { mails } from '../../db/schema/queue'
import { postfixReport } from '../support/dsn'
import { decodedMail, messageIdIn, silentServer, type TestSmtp, testSmtp } from '../support/smtp'
import { type WholeSite, wholeSite } from '../support/whole-site'

const MINUTE = 60_000
const TOKEN = 'rebotes-de-prueba-1234'
let silent: Awaited<ReturnType<typeof silentServer>>
let smtp: TestSmtp
let site: WholeSite
beforeAll(async () => {
  silent = await silentServer()
  smtp = await testSmtp()
  site = await wholeSite({
    SMTP_URL: silent.url,
    TRUST_PROXY: '1',
    MAIL_BOUNCES: 'rebotes@x.example',
    MAIL_BOUNCES_TOKEN: TOKEN,
  })
}, 120_000)
afterAll(async () => {
  await site?.stop()
  await silent.stop()
  await smtp.stop()
})

let count = 0
const PASSWORD = 'vitrina y silencio'
/** Somebody with an account, and a place of their own. */
async function somebody(password = PASSWORD) {
  site.config.SMTP_URL = smtp.url
  count += 1
  const email = `persona-${count}@museo.org`
  const account = { name: 'Ana Ruiz', email, country: 'PE', language: 'es' as const, isConfirmed: true }
  signUp(site.machine, { ...account, passwordHash: await hashPassword(password) })
  return { email, home: from(`192.0.2.${count}`) }
}
/** What the nearest proxy says, after whatever the client wrote itself. */
const from = (address: string) => ({ 'x-forwarded-for': `203.0.113.77, ${address}` })
const signIn = (email: string, password: string, headers = from('198.51.100.1')) =>
  site.send('/es/sign-in', { email, password }, headers)
const newMails = () => site.site.db.select().from(mails).all()

describe('while the mail server does not answer', () => {
  const ana = { name: 'Ana Ruiz', email: 'lenta@museo.org', country: 'PE', password: PASSWORD }

  test('one signs up and goes on; the page says that the mail is on its way, then that it is slow', async () => {
    const { status, cookie } = await site.send('/es/sign-up', { ...ana, press: 'una-pulsacion' }, from('192.0.2.200'))
    expect(status).toBe(303)
    const page = () => site.send('/es/confirm', undefined, { cookie })
    expect((await page()).text).toContain('El correo está en camino')
    await site.work(0, 100)
    expect((await page()).text).toContain('El servidor de correo tarda en responder')
    expect(newMails().map(({ state }) => state)).toEqual(['queued'])
    // pressed again meanwhile, and by a second try of the same form
    await site.send('/es/confirm', { again: '1' }, { cookie })
    await site.send('/es/sign-up', { ...ana, press: 'una-pulsacion' }, from('192.0.2.200'))
    expect(newMails()).toHaveLength(1)
    site.config.SMTP_URL = smtp.url
    smtp.behave = { delayMs: 1_500 }
    await site.work(MINUTE)
    smtp.behave = {}
    expect(smtp.received.map(({ from: sender, to }) => [sender, to])).toEqual([['rebotes@x.example', [ana.email]]])
    expect((await page()).text).toContain('El correo ya salió')
  })

  test('a report of its non-delivery is taken from who shows the token, and answered alike whatever it says', async () => {
    const [sent] = newMails()
    const messageId = messageIdIn(smtp.received[0]?.raw ?? '')
    const post = (body: string, authorization = '') =>
      fetch(`${site.config.ORIGIN}/api/mail/bounces`, {
        method: 'POST',
        body,
        headers: authorization ? { authorization } : {},
      })
    expect((await post(postfixReport({ messageId }))).status).toBe(404)
    expect((await post(postfixReport({ messageId }), `Bearer ${TOKEN}x`)).status).toBe(404)
    const forged = postfixReport({ messageId: messageId.replace(/\.[^@]+@/, `.${'A'.repeat(22)}@`) })
    const answers = await Promise.all(['', 'hola', forged].map((body) => post(body, `Bearer ${TOKEN}`)))
    expect(newMails()).toEqual([sent])
    const taken = await post(postfixReport({ messageId }), `Bearer ${TOKEN}`)
    const same = await Promise.all([...answers, taken].map(async (one) => [one.status, await one.text()]))
    expect(new Set(same.map(String)).size).toBe(1)
    expect(newMails()).toMatchObject([{ state: 'bounced' }])
    expect((await post('x'.repeat(300_000), `Bearer ${TOKEN}`)).status).toBe(413)
    expect((await fetch(`${site.config.ORIGIN}/api/mail/bounces`)).status).toBe(405)
  })
})

describe('whoever guesses passwords', () => {
  test('is stopped, from one address and from fifty; the owner still gets in from where she does', async () => {
    const { email, home } = await somebody()
    expect((await signIn(email, PASSWORD, home)).status).toBe(303)
    const one = await Promise.all(Array.from({ length: 50 }, (_, i) => signIn(email, `mal ${i}`, from('198.51.100.7'))))
    expect(one.filter(({ status }) => status === 422)).toHaveLength(10)
    expect(one.filter(({ status }) => status === 429)).toHaveLength(40)
    const tries = Array.from({ length: 60 }, (_, i) => signIn(email, `mal ${i}`, from(`198.51.100.${20 + (i % 50)}`)))
    const many = await Promise.all(tries)
    expect(many.some(({ status }) => status === 429)).toBe(true)
    expect(many.some(({ status }) => status === 303)).toBe(false)
    expect((await signIn(email, PASSWORD, from('198.51.100.200'))).status).toBe(429)
    expect((await signIn(email, PASSWORD, home)).status).toBe(303)
    const other = await somebody()
    expect((await signIn(other.email, PASSWORD, from('198.51.100.200'))).status).toBe(303)
  }, 60_000)
})

describe('a link to reset the password', () => {
  test('works once, names our own address whatever the headers say, and leads nowhere else', async () => {
    const { email } = await somebody()
    const evil = {
      ...from('192.0.2.210'),
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=evil.example',
    }
    const before = smtp.received.length
    const asked = await site.send('/es/recover', { email }, evil)
    expect([asked.status, asked.location]).toEqual([303, '/es/recover?sent'])
    await site.work()
    const text = smtp.received
      .slice(before)
      .map(({ raw }) => decodedMail(raw))
      .join('\n')
    expect(text).not.toContain('evil.example')
    const link = new RegExp(`${site.config.ORIGIN}(/es/recover/[\\w-]{43})`).exec(text)?.[1] ?? ''
    const reset = (newPassword: string) => site.send(link, { newPassword }, evil)
    const first = await reset('barro cocido y luz')
    expect([first.status, first.location]).toEqual([303, '/es/sign-in?changed'])
    expect((await reset('barro cocido y sombra')).status).toBe(422)
    const inside = await signIn(email, 'barro cocido y luz', evil)
    expect([inside.status, inside.location]).toEqual([303, '/es/learn'])
    const next = await site.send(
      '/es/sign-in',
      { email, password: 'barro cocido y luz', next: '//evil.example/x' },
      evil,
    )
    expect(next.location).toBe('/es/learn')
  })
})

describe('a password', () => {
  /** as it is chosen, and as it is typed on another keyboard */
  const EVERY = [
    { what: '200 characters', password: 'cántaro-'.repeat(25) },
    {
      what: 'an ñ of one sign, and of two',
      password: 'señal de la mañana',
      typed: 'señal de la mañana'.normalize('NFD'),
    },
    { what: '200 ñ of two signs each', password: 'ñ'.normalize('NFD').repeat(200), typed: 'ñ'.repeat(200) },
    { what: 'emoji', password: '🏺🖼️🗿🏺🖼️🗿🏺🖼️🗿🏺' },
  ]

  test.each(EVERY)(
    'of $what works at every door',
    async ({ password, typed = password }) => {
      const email = `clave-${(count += 1)}@museo.org`
      const place = from(`192.0.2.${count}`)
      const up = await site.send('/es/sign-up', { name: 'Ana Ruiz', email, country: 'PE', password }, place)
      expect(up.status).toBe(303)
      const { cookie } = await signIn(email, typed, place)
      expect(cookie).not.toBe('')
      const change = { currentPassword: typed, newPassword: `${typed.slice(0, -2)}xy` }
      expect((await site.send('/es/account/password', change, { cookie, ...place })).location).toBe(
        '/es/account?password',
      )
      const before = smtp.received.length
      await site.send('/es/recover', { email }, place)
      await site.work(MINUTE)
      const text = smtp.received
        .slice(before)
        .map(({ raw }) => decodedMail(raw))
        .join('\n')
      const link = /\/es\/recover\/[\w-]{43}/.exec(text)?.[0] ?? ''
      expect((await site.send(link, { newPassword: typed }, place)).status).toBe(303)
      expect((await signIn(email, password, place)).status).toBe(303)
    },
    30_000,
  )

  test('of the three thousand that are tried first, or too long, is refused at every door, in words', async () => {
    const { email, home } = await somebody()
    const { cookie } = await signIn(email, PASSWORD, home)
    const before = smtp.received.length
    await site.send('/es/recover', { email }, home)
    await site.work()
    const link = /\/es\/recover\/[\w-]{43}/.exec(decodedMail(smtp.received.slice(before)[0]?.raw ?? ''))?.[0] ?? ''
    const everywhere = async (password: string) => [
      await site.send('/es/sign-up', { name: 'Ana Ruiz', email: 'nueva@museo.org', country: 'PE', password }, home),
      await site.send(
        '/es/account/password',
        { currentPassword: PASSWORD, newPassword: password },
        { cookie, ...home },
      ),
      await site.send(link, { newPassword: password }, home),
    ]
    const accounts = () => site.site.db.select().from(people).all()
    const kept = accounts()
    for (const [password, words] of [
      ['qwertyuiop', 'de las primeras que se prueban'],
      ['QwertyUIOP', 'de las primeras que se prueban'],
      ['x'.repeat(1_001), '200 signos como máximo'],
      ['ñ'.repeat(5_000), '200 signos como máximo'],
    ] as const) {
      for (const { status, text } of await everywhere(password))
        expect([status, text.includes(words)]).toEqual([422, true])
    }
    expect((await signIn(email, 'x'.repeat(5_000), home)).status).toBe(422)
    expect(accounts()).toEqual(kept)
  })
})
