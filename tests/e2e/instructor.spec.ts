// The instructor's main job, whole: a course from nothing, with a film, corrected captions, a quiz of every type and a
// translation, is published; a learner finishes it in the other language; then a key is mended, a sentence changed and a
// lesson added, and what the learner has holds.
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import {
  addLesson,
  DEMO_PASSWORD,
  fillAndSave,
  publishCourse,
  startCourse,
  translateAll,
  type TypedQuestion,
  typeQuestion,
} from './author'
import { confirmEmail, newEmail, signIn, signUpHere, submitQuiz } from './learner'
import { say } from './words'

const lang = 'es'
const FILM = 'db/seed/courses/conservacion-preventiva/media/plan.es.mp4'
const CAPTIONS = `WEBVTT

00:00.500 --> 00:04.000
Antes de abrir una bitrina se mira.

00:04.500 --> 00:08.000
Después se anota lo que se ve.
`
const QUESTIONS: TypedQuestion[] = [
  // its key is wrong: what is right stands second
  { type: 'single', prompt: '¿Qué se hace primero?', options: ['Abrir', 'Mirar', 'Limpiar'], right: [1] },
  { type: 'multiple', prompt: '¿Qué se anota?', options: ['Polvo', 'Grietas', 'El clima de ayer'], right: [1, 2] },
  { type: 'true-false', prompt: 'La vitrina se abre entre dos personas.', truth: true },
  { type: 'short', prompt: '¿Con qué se quita el polvo?', accepted: 'pincel' },
  { type: 'number', prompt: '¿Cuántas veces al año se mira?', accepted: '12' },
  { type: 'matching', prompt: 'Empareje', lines: ['vidrio', 'paño', 'metal', 'pincel'] },
  { type: 'ordering', prompt: 'Ordene', lines: ['mirar', 'anotar', 'abrir'] },
]
/** What a person reads in Portuguese: enough to tell it from the original. */
const inPortuguese = (source: string): string => (/^\d/.test(source) ? source : `${source} (pt)`)

test('a course made from nothing is finished in the other language, and mended while somebody is inside @desktop', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000)
  const name = `Vitrinas ${crypto.randomUUID().slice(0, 8)}`
  await signIn(page, lang, 'ana@museo.example', DEMO_PASSWORD)
  const course = await startCourse(page, lang, name)

  await test.step('what the course is', async () => {
    await page.goto(`${course}/settings`)
    const section = (heading: string) => page.getByRole('region', { name: say(lang, `reading-editor:${heading}`) })
    await fillAndSave(section('about.heading'), lang, {
      [say(lang, 'reading-editor:about.summary')]: 'Cómo se cuida una vitrina sin dañar lo que guarda.',
    })
    await fillAndSave(section('outcomes.heading'), lang, {
      [say(lang, 'reading-editor:outcomes.row', { number: 1 })]: 'Mirar una vitrina y anotar su estado.',
    })
    await fillAndSave(section('authors.heading'), lang, {
      [say(lang, 'reading-editor:authors.name', { number: 1 })]: 'Ana Quispe',
    })
  })

  const video = await test.step('a film with corrected captions', () => makeVideo(page, course))
  await test.step('a quiz of every type', async () => {
    await addLesson(page, lang, course, { kind: 'quiz', title: 'Prueba de vitrinas' })
    for (const question of QUESTIONS) await typeQuestion(page, question)
    await page.getByRole('heading', { level: 1 }).click()
    await expect(page.locator('[data-question] [data-save-state]').last()).toContainText(/\d:\d\d/)
  })
  const quiz = new URL(page.url()).pathname

  await test.step('translated', async () => {
    await translateAll(page, `${course}/translation/pt`, inPortuguese)
    await page.goto(`${course}/translation`)
    const state = page.locator('form').filter({ has: page.locator('#state-pt') })
    await state.locator('select').selectOption('full')
    await state.getByRole('button', { name: say(lang, 'translation:state.save') }).click()
    await expect(page.locator('#state-pt')).toHaveValue('full')
  })

  const slug = await test.step('published', () => publishCourse(page, lang, course, 1))

  const viewer = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const learner = await viewer.newPage()
  const lessons = `/pt/courses/${slug}/lessons`
  const first = await test.step('finished in Portuguese', () => finish(learner, slug, { video, quiz }))

  await test.step('a key mended, a sentence changed, a lesson added, and all of it public', async () => {
    await page.goto(quiz)
    const question = page.locator('[data-question]').first()
    await question.locator('summary').first().click()
    await question.locator('[data-mark]').nth(1).check()
    await expect(question.locator('[data-save-state]')).toContainText(/\d:\d\d/)
    await page.goto(video)
    await fillAndSave(page.locator(`#lesson-${lastOf(video)}`), lang, {
      [say(lang, 'studio:lesson.summary')]: 'Primero se mira, después se toca.',
    })
    await addLesson(page, lang, course, { kind: 'reading', title: 'Una ficha de estado' })
    const body = page.locator('form[data-save]').filter({ has: page.locator('[name=body]') })
    await body.locator('[contenteditable=true]').fill('Una ficha dice qué se ve, dónde y cuándo.')
    await expect(body.locator('[data-save-state]')).toContainText(/\d:\d\d/)
    await publishCourse(page, lang, course, 2)
  })

  await test.step('judged again with the mended key', async () => {
    await page.goto(quiz)
    await page.getByRole('link', { name: say(lang, 'quiz-editor:regrade.look') }).click()
    await page.getByLabel(say(lang, 'quiz-editor:regrade.sure')).check()
    await page.getByRole('button', { name: say(lang, 'quiz-editor:regrade.do') }).click()
    await expect(page.getByRole('status').filter({ hasText: say(lang, 'quiz-editor:regrade.started') })).toBeVisible()
  })

  await test.step('progress and certificate hold, the mark has risen, and what is new is shown as new', async () => {
    await expect(async () => {
      await learner.goto(first.attempt)
      await expect(learner.getByRole('heading', { level: 1 })).toContainText('100', { timeout: 1_000 })
    }).toPass({ timeout: 30_000 })
    await learner.goto(`/pt/certificates/${first.code}`)
    await expect(learner.getByText('Inês Queirós').first()).toBeVisible()
    await expect(learner.getByText(say('pt', 'certificate:status.current'), { exact: true }).first()).toBeVisible()
    await learner.goto(`${lessons}/${lastOf(video)}`)
    await expect(learner.locator('.outline')).toContainText('Una ficha de estado')
  })
  await viewer.close()
})

const lastOf = (path: string): string => path.split('/').at(-1)!

/** Joins, reads the film's transcript, answers what is right in the world, and holds a certificate; its code. */
async function finish(
  page: Page,
  slug: string,
  { video, quiz }: { video: string; quiz: string },
): Promise<{ code: string; attempt: string }> {
  const email = newEmail()
  await page.goto('/pt/sign-up')
  await signUpHere(page, 'pt', { name: 'Inês Queirós', email })
  await page.waitForURL('**/pt/learn')
  await page.goto(`/pt/courses/${slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('(pt)')
  await page.getByRole('button', { name: say('pt', 'public:step.enrol') }).click()
  await page.waitForURL(/\/lessons\//)
  const lessons = `/pt/courses/${slug}/lessons`
  await page.goto(`${lessons}/${lastOf(video)}`)
  await expect(page.getByText('Antes de abrir una vitrina se mira. (pt)').first()).toBeAttached()
  await page
    .getByRole('button', { name: say('pt', 'lesson:mark.transcript') })
    .filter({ visible: true })
    .last()
    .click()

  await page.goto(`${lessons}/${lastOf(quiz)}`)
  await page.locator('form[action$="/attempts"] button').click()
  await page.waitForURL(/\/attempts\//)
  const attempt = new URL(page.url()).pathname
  const field = (prompt: string) => page.locator('[data-question]').filter({ hasText: prompt })
  const pt = (words: string) => `${words} (pt)`
  await field('se hace primero').getByLabel(pt('Mirar'), { exact: true }).check()
  for (const words of ['Polvo', 'Grietas']) await field('se anota').getByLabel(pt(words), { exact: true }).check()
  await field('dos personas').getByLabel(say('pt', 'quiz:true'), { exact: true }).check()
  await field('el polvo?').getByRole('textbox').fill('pincel')
  await field('veces al año').getByRole('textbox').fill('12')
  for (const [left, right] of [
    ['vidrio', 'paño'],
    ['metal', 'pincel'],
  ] as const)
    await field('Empareje')
      .getByLabel(pt(left), { exact: true })
      .selectOption({ label: pt(right) })
  for (const [i, item] of ['mirar', 'anotar', 'abrir'].entries())
    await field('Ordene')
      .getByRole('listitem')
      .filter({ hasText: pt(item) })
      .getByRole('combobox')
      .selectOption(String(i + 1))
  await page.locator(':focus').blur()
  await expect(page.locator('[data-saved]').filter({ hasText: /\d/ })).toHaveCount(QUESTIONS.length)
  await submitQuiz(page, 'pt')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('85')
  await confirmEmail(page, 'pt', email)
  const link = page.locator('a[href^="/pt/certificates/"]').first()
  await expect(async () => {
    await page.goto('/pt/learn')
    await expect(link).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 20_000 })
  return { code: lastOf((await link.getAttribute('href'))!), attempt }
}

/** A video lesson with a film of the instructor's own, and captions read from a file and corrected in the desk. */
async function makeVideo(page: Page, course: string): Promise<string> {
  // A tail that players pass over makes the file one nobody has.
  const tail = Buffer.from(`\0\0\0\x2cfree${crypto.randomUUID()}`)
  const lesson = await addLesson(page, lang, course, { kind: 'video', title: 'Antes de abrir' })
  await expect(page.locator('[data-add]').first()).toBeVisible()
  const file = { name: 'vitrina.mp4', mimeType: 'video/mp4', buffer: Buffer.concat([readFileSync(FILM), tail]) }
  await page.locator('#files').setInputFiles(file)
  const ready = page.locator('[data-ready]').filter({ hasText: 'vitrina.mp4' })
  await expect(ready).toContainText(say(lang, 'media:here.stored'), { timeout: 60_000 })
  const pick = page.getByLabel(say(lang, 'captions:video.pick'))
  const own = pick.locator('option').filter({ hasText: 'vitrina.mp4' })
  await expect(own).toHaveCount(1, { timeout: 60_000 })
  await pick.selectOption(await own.getAttribute('value'))
  await page.getByRole('button', { name: say(lang, 'captions:video.put'), exact: true }).click()
  await page.locator(`a[href$="/captions/${lang}/${lang}"]`).first().click()
  await page
    .getByLabel(say(lang, 'captions:file.label'))
    .setInputFiles({ name: 'vitrina.vtt', mimeType: 'text/vtt', buffer: Buffer.from(CAPTIONS) })
  await page.getByRole('button', { name: say(lang, 'captions:file.button'), exact: true }).click()
  const first = page.locator('[data-row="cues"] textarea').first()
  await expect(first).toHaveValue('Antes de abrir una bitrina se mira.')
  await first.fill('Antes de abrir una vitrina se mira.')
  await expect(page.locator('[data-captions-state]')).toContainText(/\d:\d\d/)
  await page.getByRole('button', { name: say(lang, 'captions:review.button') }).click()
  await expect(page.getByText(say(lang, 'captions:done.review'))).toBeVisible()
  return lesson
}
