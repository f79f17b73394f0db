// An instructor's film: uploaded over a line that is cut twice, made into versions, turned, put into a lesson, published.
// A product of its own, because making versions takes the machine.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { badLine } from '../support/bad-line'
import { makeFilm } from '../support/film'
import { type Product, startProduct } from '../support/product'
import { joinCourse, lessonPath, signIn } from './learner'
import { lessonOf } from './sample-course'
import { say } from './words'

const DEMO_PASSWORD = 'museo-abierto-2026'
const VIDEO = lessonOf('video').id
const lang = 'es'
const folder = mkdtempSync(join(tmpdir(), 'minicursos-film-'))
let product: Product

test.describe('a film of one’s own @desktop', () => {
  test.beforeAll(async () => {
    test.setTimeout(180_000)
    // The sample films are settled without ffmpeg: only the uploaded one is made into versions.
    const plain = await startProduct()
    await expect.poll(() => waitingMakings(plain), { timeout: 60_000 }).toBe(0)
    await plain.crash()
    product = await startProduct({ FFMPEG_PATH: '', FFMPEG_NICE: '0' }, plain)
  })
  test.afterAll(async () => {
    await product.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('comes in over a bad line, is made ready, turned, put into a lesson and watched', async ({ browser }) => {
    test.setTimeout(300_000)
    const film = await makeFilm({ file: join(folder, 'visita.mp4'), seconds: 8, kbps: 2_500 })
    const line = await badLine(product.origin, 500_000)
    const context = await browser.newContext({ baseURL: line.origin, viewport: { width: 1280, height: 800 } })
    const page = await context.newPage()
    await signIn(page, lang, 'ana@museo.example', DEMO_PASSWORD)

    await test.step('uploaded, cut twice', async () => {
      await page.goto(`/${lang}/studio/media`)
      const before = line.sentBytes()
      await expect(page.locator('[data-add]')).toBeVisible()
      await page.locator('input[type=file]').setInputFiles(film)
      for (const share of [0.2, 0.5]) {
        await expect.poll(() => shareOf(page), { timeout: 60_000, intervals: [50] }).toBeGreaterThan(share)
        line.cut()
        // longer than the first try again, which comes at once
        await page.waitForTimeout(500)
        line.mend()
      }
      await expect(page.locator('[data-library]')).toContainText('visita.mp4', { timeout: 90_000 })
      // what was on its way when the line was cut, and no more, was sent again
      expect(line.sentBytes() - before).toBeLessThan(statSync(film).size * 1.1)
    })

    await test.step('made into versions', async () => {
      await expect(page.locator('[data-library]')).toContainText(say(lang, 'media:state.ready'), { timeout: 120_000 })
      await page.getByRole('link', { name: 'visita.mp4' }).click()
      for (const version of ['240p', '480p', say(lang, 'media:item.audio')])
        await expect(page.getByRole('link', { name: version, exact: true })).toBeVisible()
    })

    await test.step('turned: asked for', async () => {
      await page.getByLabel(say(lang, 'media:edit.rotate')).selectOption('90')
      await page.getByRole('button', { name: say(lang, 'media:edit.make') }).click()
      await expect(page.getByRole('status')).toContainText(say(lang, 'media:edit.done'))
    })

    await test.step('put into a lesson and published', async () => {
      await page.getByRole('link', { name: say(lang, 'media:toLibrary') }).click()
      await page.getByRole('link', { name: 'visita.mp4', exact: true }).click()
      const places = page.getByLabel(say(lang, 'media:attach.lesson'), { exact: true })
      const value = await places.locator(`option[value$="/${VIDEO}"]`).first().getAttribute('value')
      await places.selectOption(value)
      await page.getByRole('button', { name: say(lang, 'media:attach.put') }).click()
      // its length is another than that of the film before
      await page.getByRole('button', { name: say(lang, 'caption-desk:length.go') }).click()
      await page.locator(`a[href$="/captions/${lang}/${lang}"]`).click()
      await page.getByRole('button', { name: say(lang, 'captions:publish.button') }).click()
      await expect(page.locator('.say[role=status]')).toContainText('2')
    })
    await test.step('watched at 240p, 480p and by ear, with captions', async () => {
      const viewer = await browser.newContext({ baseURL: product.origin, viewport: { width: 1280, height: 800 } })
      const lesson = await viewer.newPage()
      const sent = new Map<string, number>()
      lesson.on('response', (reply) => {
        const name = /\/media\/[0-9a-f]{64}\/([\w-]+)\.mp4/.exec(reply.url())?.[1]
        if (name) sent.set(name, (sent.get(name) ?? 0) + Number(reply.headers()['content-length'] ?? 0))
      })
      await joinCourse(lesson, 'pt')
      await lesson.goto(lessonPath('pt', VIDEO))
      const quality = new RegExp(`^${say('pt', 'lesson:player.quality.name')}, `)
      const play = lesson.getByRole('button', { name: say('pt', 'lesson:player.play'), exact: true }).first()
      for (const [name, height] of [
        ['240p', 240],
        ['480p', 480],
        [say('pt', 'lesson:player.quality.audio'), 0],
      ] as const) {
        await lesson.getByRole('button', { name: quality }).click()
        await lesson.getByRole('menuitemradio', { name }).click()
        if (name === '240p') await play.click()
        await expect
          .poll(() => lesson.evaluate(() => document.querySelector('video')!.videoHeight), { timeout: 30_000 })
          .toBe(height)
      }
      await expect(lesson.locator('.vjs-text-track-display')).toContainText(/\p{L}/u, { timeout: 30_000 })
      // the picture is gone, and captions are there, before the first of the voice
      await expect.poll(() => [...sent.keys()].sort(), { timeout: 30_000 }).toEqual(['240p', '480p', 'audio'])
      await viewer.close()
    })

    // made while the lesson was watched
    await test.step('turned: there', async () => {
      await page.goto(`/${lang}/studio/media`)
      const copy = page.locator('.shelf li').filter({ hasText: '(editado)' })
      await expect(copy).toContainText(say(lang, 'media:state.ready'), { timeout: 120_000 })
      await copy.getByRole('link').click()
      await expect(page.locator('.facts')).toContainText('480 × 640')
    })
    await context.close()
    await line.close()
  })
})

function waitingMakings({ dataDir }: Product): number {
  const db = new Database(join(dataDir, 'minicursos.db'), { readonly: true })
  try {
    const sql = `select count(*) as n from jobs where kind = 'media.make' and state in ('waiting', 'running')`
    return (db.prepare(sql).get() as { n: number }).n
  } finally {
    db.close()
  }
}

const shareOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector<HTMLProgressElement>('[data-sending] progress')?.value ?? 0)
