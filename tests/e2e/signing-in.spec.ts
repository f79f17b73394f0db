// Ways in without a password: a code from the mail, a passkey (Chromium's own virtual authenticator), and the second step of
// staff. Once, on a wide screen: the pages of a phone are the same ones.
import { expect, type Page, test } from '@playwright/test'
import { startProduct } from '../support/product'
import { isCleanInBothThemes } from './axe'
import { newEmail, signIn } from './learner'
import { say } from './words'

const DEMO_PASSWORD = 'museo-abierto-2026'

const typed = new Set<string>()

/** The newest code to sign in with that went to an address and was not typed yet, from the demonstration's outbox. */
async function codeTo(page: Page, email: string): Promise<string> {
  let code = ''
  await expect(async () => {
    const letters = (await (await page.request.get('/es/outbox')).text()).split('<article')
    const subject = say('es', 'signing-in:mail.subject')
    const letter = letters.find((part) => part.includes(email) && part.includes(subject))
    code =
      /\b(\d{4}) (\d{4})\b/
        .exec(letter ?? '')
        ?.slice(1)
        .join('') ?? ''
    expect(code.length === 8 && !typed.has(code)).toBe(true)
  }).toPass({ timeout: 30_000 })
  typed.add(code)
  return code
}

async function askAndType(page: Page, email: string): Promise<void> {
  await page.goto('/es/sign-in')
  await page.getByLabel(say('es', 'account:field.who')).fill(email)
  await page.getByRole('button', { name: say('es', 'signing-in:signIn.code') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('es', 'signing-in:code.title'))
  await page.getByLabel(say('es', 'account:field.code')).fill(await codeTo(page, email))
  await page.getByRole('button', { name: say('es', 'account:signIn.button') }).click()
  await page.waitForURL('**/es/learn')
}

test('a code from the mail signs in without JavaScript; sessions are seen and ended @desktop', async ({ browser }) => {
  const [here, there] = await Promise.all([1, 2].map(() => browser.newContext({ javaScriptEnabled: false })))
  const [page, other] = [await here!.newPage(), await there!.newPage()]
  const email = newEmail()
  await page.request.post('/es/sign-up', {
    form: { name: 'Ñusta Çelik', email, country: 'PE', password: 'cuatro vasijas en fila', press: crypto.randomUUID() },
    headers: { Origin: new URL((await page.request.get('/health/live')).url()).origin },
  })
  await page.goto('/es/account')
  await page
    .getByRole('main')
    .getByRole('button', { name: say('es', 'account:account.signOut') })
    .click()
  await askAndType(page, email)
  await askAndType(other, email)
  await page.goto('/es/account/security')
  const opened = page.locator('#sign-ins li')
  await expect(opened).toHaveCount(2)
  await expect(opened.filter({ hasText: say('es', 'signing-in:signIns.this') })).toContainText('Linux')
  await expect(page.locator('#passkeys')).toContainText(say('es', 'signing-in:passkey.needsScript'))
  await page.getByRole('button', { name: say('es', 'signing-in:signIns.endAll') }).click()
  await expect(opened).toHaveCount(1)
  await other.goto('/es/learn')
  await other.waitForURL(/sign-in\?next/)
  await Promise.all([here!.close(), there!.close()])
})

test('a passkey is added and signs in, and learners are offered no app @desktop', async ({ page, context }) => {
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const email = newEmail()
  const origin = new URL((await page.request.get('/health/live')).url()).origin
  await page.request.post('/es/sign-up', {
    form: { name: 'Ñusta Çelik', email, country: 'PE', password: 'cuatro vasijas en fila', press: crypto.randomUUID() },
    headers: { Origin: origin },
  })
  await page.goto('/es/account/security')
  await page.getByLabel(say('es', 'signing-in:passkey.name')).fill('Equipo de la oficina')
  await page.getByRole('button', { name: say('es', 'signing-in:passkeys.add') }).click()
  await expect(page.locator('#passkeys li')).toContainText('Equipo de la oficina')
  await isCleanInBothThemes(page)

  // nothing of a learner's waits for a second proof, so no app is offered
  await expect(page.locator('#app')).toHaveCount(0)

  await page.goto('/es/account')
  await page
    .getByRole('main')
    .getByRole('button', { name: say('es', 'account:account.signOut') })
    .click()
  await page.waitForURL(/\/es$/)
  await page.goto('/es/sign-in?next=%2Fes%2Faccount%2Fsecurity')
  // where the browser offers it by itself, it signs in before the button is pressed
  await page
    .getByRole('button', { name: say('es', 'signing-in:passkey.use') })
    .click({ timeout: 5_000 })
    .catch(() => undefined)
  await page.waitForURL('**/es/account/security')
  await expect(page.locator('#passkeys li')).toContainText(/\d{4}/)
})

// A product of its own: what is demanded is demanded of every journey.
test('a coordinator shows a second proof while it is demanded @desktop', async ({ browser }) => {
  const product = await startProduct()
  const own = await browser.newContext({ baseURL: product.origin })
  const page = await own.newPage()
  await signIn(page, 'es', 'admin@museo.example', DEMO_PASSWORD)
  await page.goto('/es/admin/settings/secondFactor')
  await page.getByLabel(say('es', 'admin:setting.secondFactor')).selectOption('demanded')
  await page.getByRole('button', { name: say('es', 'admin:settings.save') }).click()
  // from here on the administrator's password alone is not enough either
  await page.waitForURL(/sign-in\/second/)
  await isCleanInBothThemes(page)
  const typeCode = async (of: Page, email: string) => {
    await of.getByRole('button', { name: say('es', 'signing-in:ask.button') }).click()
    await of.getByLabel(say('es', 'account:field.code')).fill(await codeTo(of, email))
    await of.getByRole('button', { name: say('es', 'account:signIn.button') }).click()
  }
  await typeCode(page, 'admin@museo.example')
  await page.waitForURL(/admin\/settings/)
  // an app, by the keyboard alone
  await page.goto('/es/account/security')
  await page.getByRole('button', { name: say('es', 'signing-in:app.start') }).press('Enter')
  await expect(page.getByRole('img', { name: say('es', 'signing-in:app.picture') })).toBeVisible()
  await isCleanInBothThemes(page)
  const context = await browser.newContext({ baseURL: product.origin, javaScriptEnabled: false })
  const rui = await context.newPage()
  await signIn(rui, 'es', 'rui@museu.example', DEMO_PASSWORD)
  expect((await rui.goto('/es/learn'))?.status()).toBe(200)
  await rui.goto('/es/coordinate/report')
  await rui.waitForURL(/sign-in\/second\?next=/)
  await typeCode(rui, 'rui@museu.example')
  await rui.waitForURL('**/es/coordinate/report')
  await Promise.all([own.close(), context.close()])
  await product.stop()
})
