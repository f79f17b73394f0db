// "Completed in March by museum, compare with February, download", by somebody who hears the pages: every step is found by
// what the reader says, and every figure is taken from there. The months are those of the demonstration's last quarter.
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { signIn } from './learner'
import { fillByEar, headingLevels, listen, nameless, pressByEar } from './screen-reader'
import { say } from './words'

test.use({ bypassCSP: true })

const lang = 'en'
const words = (key: string, variables = {}): string => say(lang, `report:${key}`, variables)

test('a month by museum is heard, compared with the one before, and taken away @desktop', async ({ page }) => {
  await signIn(page, lang, 'rui@museu.example', 'museo-abierto-2026')
  await page.goto(`/${lang}/coordinate`)
  const { month, before } = monthsOfLastQuarter()
  await fillByEar(page, `${words('filter.from')}, `, month.from)
  await fillByEar(page, `${words('filter.to')}, `, month.to)
  await pressByEar(page, say(lang, 'overview:compare'))
  await fillByEar(page, `${say(lang, 'overview:compareFrom')}, `, before.from)
  await fillByEar(page, `${say(lang, 'overview:compareTo')}, `, before.to)
  await pressByEar(page, `button, ${words('apply')}`)
  await page.waitForURL(new RegExp(`compareTo=${before.to}`))

  const told = await listen(page)
  expect(nameless(told)).toEqual([])
  expect(headingLevels(told).slice(0, 2)).toEqual([1, 2])
  const [completed, earlier] = figureOf(told)
  expect(completed).toBeGreaterThan(0)
  expect(earlier).toBeGreaterThan(0)

  // by museum: the rows of its table, each with the month before, add up to the figures above
  const table = told.indexOf(`region, ${words('overview.byInstitution')}`)
  const rows = rowsOf(told.slice(table, told.indexOf(`end of region, ${words('overview.byInstitution')}`)))
  const [heads = [], ...museums] = rows
  const sumOf = (head: string) =>
    museums.reduce((sum, row) => sum + Number(row[heads.indexOf(`columnheader, ${head}`)]?.split(', ')[1]), 0)
  expect(sumOf(words('overview.completed'))).toBe(completed)
  expect(sumOf(say(lang, 'overview:earlierCompleted'))).toBe(earlier)

  // to the people, and away with them
  await pressByEar(page, words('overview.completed'), `link, ${words('overview.toReport')}`)
  await page.waitForURL(/\/report\?/)
  expect(await listen(page)).toContain(`heading, ${words('title')}, level 1`)
  const coming = page.waitForEvent('download')
  await pressByEar(page, `button, ${words('export.csv')}`)
  const file: Record<string, string>[] = parse(readFileSync(await (await coming).path()), { bom: true, columns: true })
  expect(file).toHaveLength(completed)
  // the heading says the time zone as well
  const completedOn = Object.keys(file[0] ?? {}).find((name) => name.startsWith(words('file.col.completed')))!
  for (const row of file) {
    const on = row[completedOn] ?? ''
    expect(on >= month.from && on <= month.to, on).toBe(true)
  }
  const names = new Set(museums.map(([name]) => name?.replace('rowheader, ', '')))
  for (const row of file) expect(names).toContain(row[words('file.col.institution')] || words('noInstitution'))
})

const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** The second month and the first of the last quarter that was over ten days ago: the demonstration has people in both. */
function monthsOfLastQuarter() {
  const settled = new Date(Date.now() - 11 * 86_400_000)
  const start = Math.floor(settled.getUTCMonth() / 3) * 3 - 3
  const month = (i: number) => ({
    from: day(Date.UTC(settled.getUTCFullYear(), start + i, 1)),
    to: day(Date.UTC(settled.getUTCFullYear(), start + i + 1, 0)),
  })
  return { month: month(1), before: month(0) }
}

/** Completions of the period, and of the one it is compared with. */
function figureOf(told: readonly string[]): [completed: number, earlier: number] {
  const at = told.indexOf('definition', told.indexOf(words('overview.completed')))
  return [Number(told[at + 1]), Number(told[at + 2]?.split(': ').pop())]
}

/** What is said within each row of a table, without the rows' own summaries. */
function rowsOf(told: readonly string[]): string[][] {
  const rows: string[][] = []
  for (const said of told) {
    if (said.startsWith('row, ')) rows.push([])
    else if (/^(columnheader|rowheader|cell), /.test(said)) rows.at(-1)?.push(said)
  }
  return rows
}
