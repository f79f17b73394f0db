// A coordinator makes a group, hands out its link and invites with a list; somebody joins by the link and agrees to what
// they want; the coordinator sees where they stand and writes to them; they leave again.
import { expect, test } from '@playwright/test'
import { seriousOn } from './axe'
import { signIn } from './learner'
import { say } from './words'

const PASSWORD = 'museo-abierto-2026'
const COURSE = /inventario|inventário/i

test('people are followed in a group, invited, and written to once @desktop', async ({ page, browser }) => {
  const word = (key: string): string => say('pt', `groups:${key}`)
  const press = (key: string) => page.getByRole('button', { name: word(key) }).click()
  const name = `Grupo ${crypto.randomUUID().slice(0, 8)}`
  await signIn(page, 'pt', 'rui@museu.example', PASSWORD)
  await page.goto('/pt/coordinate/groups')
  await page.getByRole('link', { name: word('new.invitation') }).click()

  // what is missing is said, and what was typed stays
  await page.getByLabel(word('field.name')).fill(name)
  await press('new.make')
  await expect(page.getByRole('alert')).toContainText(word('problem.courses'))
  await expect(page.getByLabel(word('field.name'))).toHaveValue(name)
  await page.getByLabel(COURSE).check()
  await page.getByLabel(word('field.deadline')).fill('2190-05-20')
  await press('new.make')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await expect(page.getByText(word('people.empty'))).toBeVisible()
  await press('ways.makeLink')
  const group = page.url().split('?')[0] ?? ''
  const link = await page.getByLabel(word('ways.link')).inputValue()

  // whoever has the link sees what will be seen, and joins without scripts
  const context = await browser.newContext({ javaScriptEnabled: false })
  const other = await context.newPage()
  await other.goto(link)
  await expect(other.getByText(name)).toBeVisible()
  await expect(other.getByRole('link', { name: word('join.signUp') })).toHaveAttribute('href', /next=/)
  await signIn(other, 'pt', 'joao@museu.example', PASSWORD)
  await other.goto(link)
  expect(await seriousOn(page)).toEqual([])
  await other.getByLabel(word('join.mail')).check()
  await other.getByRole('button', { name: word('join.go') }).click()
  const mine = other.locator('#groups li', { hasText: name })
  await expect(mine).toContainText('20 de maio de 2190')

  // a list with a wrong line asks nobody; the good one asks once
  await page.goto(`${group}/invitations`)
  const sendList = async (text: string): Promise<void> => {
    await page.goto(`${group}/invitations`)
    await page.getByLabel(word('list.file')).setInputFiles({
      name: 'lista.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text, 'latin1'),
    })
    await press('list.read')
  }
  await sendList('E-mail;Nome\nsem endereço;Ana\n')
  await expect(page.locator('.say.bad')).toBeVisible()
  await sendList('E-mail;Nome\nrosa@museo.example;Rosa da Conceição\n')
  await expect(page.getByRole('cell', { name: 'Rosa da Conceição' })).toBeVisible()
  await page.locator('main form[method=post] .btn').click()
  await expect(page.getByText(word('one.ordered'))).toBeVisible()

  // who has not started is seen and written to, after a look
  await expect(page.locator('#people table')).toContainText('João Batista')
  expect(await seriousOn(page)).toEqual([])
  await page.getByRole('link', { name: word('people.writeWaiting') }).click()
  await page.getByLabel(word('message.subject')).fill('Duas semanas')
  await page.getByLabel(word('message.body')).fill('Se algo não funcionar,\n\nescrevam à coordenação.')
  await press('message.review')
  await expect(page.locator('.letter')).toContainText('escrevam à coordenação.')
  await page.locator('button[value=send]').click()
  await expect(page.locator('#sent ~ ul')).toContainText('Duas semanas')

  await mine.getByRole('button').click()
  await expect(other.getByText(word('mine.left'))).toBeVisible()
  await expect(mine).toHaveCount(0)
  await context.close()
})
