// Every page in every language: nothing serious for axe in both themes, no sideways scroll at 320 px, no script where
// none is promised, nothing refused by the content security policy.
import { expect, type Page, test } from '@playwright/test'
import { LANGUAGES } from '../../app/platform/languages'
import { seriousOn } from './axe'
import { coursePath, lessonPath, signIn } from './learner'
import { LESSONS, lessonOf, SLUG, textIn, TITLE } from './sample-course'

const PUBLIC = [
  '',
  '/courses',
  '/courses?q=xyzzy',
  '/courses?q=conserv&level=starter',
  `/courses/${SLUG}`,
  '/certificates',
  '/help',
  '/privacy',
  '/accessibility',
  '/licences',
  '/sign-up',
  '/recover',
  '/nothing/here',
]

/** A passkey can be asked for by a script alone. */
const SIGN_IN = ['/sign-in', '/sign-in/code-request', '/sign-in/code']

const OWN = [
  '/learn/combined',
  '/account',
  '/account/password',
  '/account/security',
  '/account/email',
  '/account/copy',
  '/account/agreements',
  '/account/deletion',
  '/account/identity',
  '/account/name-correction',
  '/account/workplace',
]
const STAFF: [string, string[]][] = [
  ['ana@museo.example', ['/studio', '/studio/reports', '/studio/media']],
  [
    'rui@museu.example',
    [
      '/coordinate',
      '/coordinate/certificates',
      '/coordinate/certificates?kind=past',
      '/coordinate/certificates/corrections',
      '/coordinate/history',
      '/coordinate/access-cards',
      '/coordinate/groups',
      '/coordinate/groups/new?by=rule&country=PE',
      '/coordinate/report?country=CO',
      '/coordinate/exports',
      '/coordinate/targets',
      '/coordinate/people?q=lucia',
      '/coordinate/institutions?country=PE',
      '/coordinate/institutions/new?country=PE',
      '/coordinate/institutions/alike?country=PE',
      '/coordinate/institutions/import',
    ],
  ],
  ['marisol@museo.example', ['/coordinate/people', '/coordinate/institutions']],
  [
    'admin@museo.example',
    [
      '/admin',
      '/admin/people',
      '/admin/people?q=quispe',
      '/admin/settings',
      '/admin/settings/certificateTitle',
      '/admin/settings/secondFactor',
      '/admin/settings/helpContacts',
      '/admin/settings/legalNotes?country=MX',
      '/admin/settings/signatureImage',
      '/admin/jobs',
      '/admin/outbox',
      '/admin/audit?from=2026-03-02&until=2026-03-01',
      '/admin/system',
    ],
  ],
]

/** After a course's own address in the studio. */
const OF_COURSE = [
  '',
  '/settings',
  '/settings/pass-mark',
  '/settings/cover',
  '/translation',
  '/translation/en',
  '/check',
  '/publish',
  '/history',
  '/history/1',
  '/team',
  '/figures',
  '/trash',
  '/preview',
  ...(['video', 'reading', 'quiz'] as const).map((kind) => `/lessons/${lessonOf(kind).id}`),
  `/lessons/${lessonOf('video').id}/captions/es/es`,
  `/lessons/${lessonOf('quiz').id}/trial`,
  `/lessons/${lessonOf('quiz').id}/gift`,
]

async function look(page: Page, path: string, withAxe = true): Promise<void> {
  const refused: string[] = []
  const listen = (message: { text(): string }): void => {
    if (/Content Security Policy|Refused to/.test(message.text())) refused.push(message.text())
  }
  page.on('console', listen)
  await page.goto(path)
  if (withAxe) expect(await seriousOn(page)).toEqual([])
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  expect(isWide, `${path} scrolls sideways`).toBe(false)
  expect(refused, path).toEqual([])
  // a key where words should be
  expect(await page.locator('body').innerText(), path).not.toMatch(/\b[a-z]+(?:\.[a-z]+)*\.[a-z]+[A-Z]\w*|\{\{/)
  page.off('console', listen)
}

/** What axe looks at depends on no language: of the staff's pages each is looked at once, by turns on a desktop in
 * Spanish and on a phone in Portuguese. */
const axesHere = (lang: string, i: number): boolean => lang === (i % 2 === 0 ? 'es' : 'pt')

for (const [i, lang] of LANGUAGES.entries()) {
  for (const theme of ['light', 'dark'] as const) {
    // Each language once, and one in both themes: colours do not depend on words. Both screens among them.
    if ((lang === 'pt' && theme === 'light') || (lang === 'en' && theme === 'dark')) continue
    const device = (i % 2 === 0) === (theme === 'light') ? '@desktop' : '@phone'
    test(`public pages, ${lang}, ${theme}`, { tag: device }, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme })
      const scripts: string[] = []
      page.on('request', (request) => {
        if (request.resourceType() === 'script') scripts.push(request.url())
      })
      for (const path of PUBLIC) await look(page, `/${lang}${path}`)
      expect(scripts).toEqual([])
      for (const path of SIGN_IN) await look(page, `/${lang}${path}`)
    })

    // What only people inside see: each language once, both themes and both screens among them.
    if ((theme === 'dark') !== (lang === 'en')) continue
    test(`a learner's pages, ${lang}, ${theme}`, { tag: device }, async ({ page }) => {
      test.setTimeout(90_000)
      await page.emulateMedia({ colorScheme: theme })
      // in a tall window, as the reference screens were: a sticky bar covers no target then
      await page.setViewportSize({ width: page.viewportSize()!.width, height: 2400 })
      await signIn(page, lang, 'joao@museu.example', 'museo-abierto-2026')
      await look(page, `/${lang}/learn`)
      for (const path of OWN) await look(page, `/${lang}${path}`)
      await look(page, coursePath(lang))
      for (const kind of ['video', 'reading', 'quiz'] as const) await look(page, lessonPath(lang, lessonOf(kind).id))
      const result = await page.locator('a[href*="/attempts/"]').first().getAttribute('href')
      await look(page, result!)
      await page.goto(`/${lang}/learn`)
      const certificate = await page.locator('a[href*="/certificates/"]').first().getAttribute('href')
      await look(page, certificate!)
    })
  }
}

for (const lang of LANGUAGES) {
  test(
    `notes, reports and the staff's pages, ${lang}`,
    { tag: lang === 'pt' ? '@phone' : '@desktop' },
    async ({ page }) => {
      test.setTimeout(180_000)
      await page.setViewportSize({ width: page.viewportSize()!.width, height: 2400 })
      await signIn(page, lang, 'lucia@museo.example', 'museo-abierto-2026')
      await look(page, `/${lang}/learn/notes`)
      for (const part of ['notes', 'reports']) await look(page, `${lessonPath(lang, 'luz')}/${part}`)
      await look(page, `${coursePath(lang)}/withdrawal`)
      for (const [email, paths] of STAFF) {
        await page.context().clearCookies()
        await signIn(page, lang, email, 'museo-abierto-2026')
        for (const [i, path] of paths.entries()) await look(page, `/${lang}${path}`, axesHere(lang, i))
        const file = page.locator('.shelf .label a').filter({ hasText: '.mp4' }).first()
        if (paths.includes('/studio/media')) await look(page, (await file.getAttribute('href'))!, lang === 'pt')
      }
    },
  )
}

for (const [lang, theme, device] of [
  ['es', 'light', '@desktop'],
  ['pt', 'dark', '@phone'],
  ['en', 'dark', '@desktop'],
] as const) {
  test(`the studio's pages, ${lang}, ${theme}`, { tag: device }, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme })
    await page.setViewportSize({ width: page.viewportSize()!.width, height: 2400 })
    await signIn(page, lang, 'ana@museo.example', 'museo-abierto-2026')
    await page.goto(`/${lang}/studio`)
    const course = page.getByRole('link', { name: textIn(TITLE, lang), exact: true })
    const at = (await course.getAttribute('href'))!
    const paths = [
      ...['/new', '/import'].map((path) => `/${lang}/studio${path}`),
      ...OF_COURSE.map((path) => at + path),
    ]
    for (const [i, path] of paths.entries()) await look(page, path, axesHere(lang, i))
  })
}

test('nothing scrolls sideways at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await signIn(page, 'pt', 'lucia@museo.example', 'museo-abierto-2026')
  const paths = [
    ...PUBLIC.map((p) => `/pt${p}`),
    '/pt/learn',
    '/pt/account',
    ...LESSONS.map((l) => lessonPath('pt', l.id)),
  ]
  for (const path of paths) {
    await page.goto(path)
    const isWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    )
    expect(isWide, path).toBe(false)
  }
})

test('the theme is kept, and the language switch stays on the page', async ({ page }) => {
  await page.goto(coursePath('es'))
  await page.locator('form[action$="/theme"] button').first().click()
  await expect(page).toHaveURL(new RegExp(`${coursePath('es')}$`))
  await expect(page.locator('html')).toHaveAttribute('data-theme', /light|dark/)
  await page.getByRole('link', { name: /Português/ }).click()
  await expect(page).toHaveURL(new RegExp(`${coursePath('pt')}$`))
})
