// What a learner does, by what is on the screen; works with and without JavaScript.
import { expect, type Page } from '@playwright/test'
import type { Lang } from '../../app/platform/languages'
import { type Asked, FIRST, type SampleCourse, textIn } from './sample-course'
import { say } from './words'

export const PASSWORD = 'cuatro vasijas en fila'
export const newEmail = (): string => `persona-${crypto.randomUUID().slice(0, 12)}@museo.example`
export const coursePath = (lang: Lang, course = FIRST): string => `/${lang}/courses/${course.slug}`
export const lessonPath = (lang: Lang, lesson: string, course = FIRST): string =>
  `${coursePath(lang, course)}/lessons/${lesson}`

/** Signs up on the page that asks for it, and comes back to where the person was going. */
export async function signUpHere(
  page: Page,
  lang: Lang,
  { name, email }: { name: string; email: string },
): Promise<void> {
  await page.getByLabel(say(lang, 'account:field.name')).fill(name)
  await page.getByLabel(say(lang, 'account:field.email'), { exact: true }).fill(email)
  await page.getByLabel(say(lang, 'account:field.country')).selectOption('PE')
  await page.getByLabel(say(lang, 'account:field.password'), { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: say(lang, 'account:signUp.button') }).click()
}

/** Posts a form as the browser would, without drawing the pages before it: for what another journey shows on the screen. */
async function post(page: Page, path: string, form: Record<string, string>): Promise<void> {
  // a context may have an origin of its own
  const { origin } = new URL((await page.request.get('/health/live')).url())
  const reply = await page.request.post(path, { form, headers: { Origin: origin }, maxRedirects: 0 })
  expect([302, 303], `${path}: ${reply.status()}`).toContain(reply.status())
}

export async function signIn(page: Page, lang: Lang, email: string, password = PASSWORD): Promise<void> {
  await post(page, `/${lang}/sign-in`, { email, password })
}

/** The same by the page itself. */
export async function signInHere(page: Page, lang: Lang, email: string, password = PASSWORD): Promise<void> {
  await page.goto(`/${lang}/sign-in`)
  await page.getByLabel(say(lang, 'account:field.who'), { exact: true }).fill(email)
  await page.getByLabel(say(lang, 'account:field.password'), { exact: true }).fill(password)
  await page.getByRole('button', { name: say(lang, 'account:signIn.button') }).click()
  await page.waitForURL(`**/${lang}/learn`)
}

/** A new person, signed up and inside the course, at its first lesson. */
export async function joinCourse(
  page: Page,
  lang: Lang,
  person = { name: 'Íñigo Çelik Muñoz-Araújo', email: newEmail() },
  course: SampleCourse = FIRST,
): Promise<void> {
  await post(page, `/${lang}/sign-up`, { ...person, country: 'PE', password: PASSWORD, press: crypto.randomUUID() })
  await post(page, `${coursePath(lang, course)}/enrolment`, {})
  await page.goto(lessonPath(lang, course.lessons[0]!.id, course))
}

/** Reads a lesson (or its transcript) and says so. */
export async function markRead(
  page: Page,
  lang: Lang,
  { id, kind }: { id: string; kind: string },
  course = FIRST,
): Promise<void> {
  await page.goto(lessonPath(lang, id, course))
  const label = say(lang, kind === 'video' ? 'lesson:mark.transcript' : 'lesson:mark.reading')
  await page.getByRole('button', { name: label }).filter({ visible: true }).last().click()
  await expect(page.locator('.outline [aria-current="page"]')).toContainText(/./)
}

/** Opens the quiz's attempt and waits until it can be answered. */
export async function startQuiz(page: Page, lang: Lang, quiz: string, course = FIRST): Promise<void> {
  await page.goto(lessonPath(lang, quiz, course))
  await page.locator('form[action$="/attempts"] button').click()
  await page.waitForURL(/\/attempts\//)
}

/** Answers one question rightly, as it stands on the page. */
export async function answerRightly(page: Page, lang: Lang, question: Asked): Promise<void> {
  const field = page.locator(`[data-question="${question.id}"]`)
  const choose = async (text: string): Promise<void> => field.getByLabel(text, { exact: true }).check()
  switch (question.type) {
    case 'single':
    case 'multiple':
      for (const option of question.options) if (option.correct) await choose(textIn(option.text, lang))
      return
    case 'true-false':
      return choose(say(lang, question.answer ? 'quiz:true' : 'quiz:false'))
    case 'short':
      return field.getByRole('textbox').fill((question.accepted[lang] ?? question.accepted.es)[0]!)
    case 'number':
      return field
        .getByRole('textbox')
        .fill(new Intl.NumberFormat(lang, { useGrouping: false }).format(question.answer as number))
    case 'matching':
      for (const pair of question.pairs) {
        await field
          .getByLabel(textIn(pair.left, lang), { exact: true })
          .selectOption({ label: textIn(pair.right, lang) })
      }
      return
    case 'ordering':
      for (const [i, item] of question.items.entries()) {
        await field
          .getByRole('listitem')
          .filter({ hasText: textIn(item.text, lang) })
          .getByRole('combobox')
          .selectOption(String(i + 1))
      }
  }
}

/** Answers every question that was drawn. On a phone with scripts it shows one question a screen. */
export async function answerAll(
  page: Page,
  lang: Lang,
  quiz: string,
  { hasScripts, course = FIRST }: { hasScripts: boolean; course?: SampleCourse },
): Promise<void> {
  for (const question of course.questionsOf(quiz)) {
    const field = page.locator(`[data-question="${question.id}"]`)
    if ((await field.count()) === 0) continue
    if (!(await field.isVisible())) await page.locator(`[data-map="${question.id}"]`).click()
    await answerRightly(page, lang, question)
    if (!hasScripts) continue
    if ((await field.getByRole('textbox').count()) > 0) await field.getByRole('textbox').blur()
    await expect(field.locator('[data-saved]')).toContainText(/\d/)
  }
}

/** Sends the attempt and waits for its result. */
export async function submitQuiz(page: Page, lang: Lang): Promise<void> {
  await page
    .getByRole('button', { name: say(lang, 'quiz:review') })
    .filter({ visible: true })
    .last()
    .click()
  await page.waitForURL(/\/submission$/)
  await page.getByRole('button', { name: say(lang, 'quiz:send.go') }).click()
  await page.waitForURL(/\/attempts\/[0-9a-f-]+$/)
}

/** The same, told without the pages: for what comes after it. */
export async function tellEverythingRead(page: Page, lang: Lang, course = FIRST): Promise<void> {
  for (const { id, kind } of course.lessons)
    if (kind !== 'quiz')
      await post(page, `${lessonPath(lang, id, course)}/facts`, { id: crypto.randomUUID(), kind: 'read' })
}

/** Every lesson but the quizzes, read. */
export async function readEverything(page: Page, lang: Lang, course = FIRST): Promise<void> {
  for (const lesson of course.lessons) if (lesson.kind !== 'quiz') await markRead(page, lang, lesson, course)
}

/** Confirms the address with the code in the demonstration's outbox. */
export async function confirmEmail(page: Page, lang: Lang, email: string): Promise<void> {
  let code: string | undefined
  await expect(async () => {
    await page.goto(`/${lang}/outbox`)
    const letter = page.locator('.letter').filter({ hasText: email }).first()
    code = /\b(\d{4})[\s-]?(\d{4})\b/
      .exec(await letter.locator('.letter-text').innerText())
      ?.slice(1)
      .join('')
    expect(code).toBeDefined()
  }).toPass({ timeout: 20_000 })
  await page.goto(`/${lang}/confirm`)
  await page.getByLabel(say(lang, 'account:field.code')).fill(code!)
  await page.getByRole('button', { name: say(lang, 'account:confirm.button') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say(lang, 'account:confirm.doneTitle'))
}
