import { expect, test } from 'vitest'
import { dayStart, nextDay } from './zone-day'

test.each([
  ['2026-03-01', 'America/Lima', '2026-03-01T05:00:00.000Z'],
  ['2026-03-01', 'UTC', '2026-03-01T00:00:00.000Z'],
  // the day the clocks go forward, the day after, and the day they go back
  ['2026-03-29', 'Europe/Madrid', '2026-03-28T23:00:00.000Z'],
  ['2026-03-30', 'Europe/Madrid', '2026-03-29T22:00:00.000Z'],
  ['2026-10-25', 'Europe/Lisbon', '2026-10-24T23:00:00.000Z'],
  ['2026-10-26', 'Europe/Lisbon', '2026-10-26T00:00:00.000Z'],
  ['2024-02-29', 'Asia/Kathmandu', '2024-02-28T18:15:00.000Z'],
])('%s begins in %s at %s', (day, zone, moment) => {
  expect(new Date(dayStart(day, zone) ?? 0).toISOString()).toBe(moment)
})

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '1.3.2026', '', 'hoy', '2026-3-1'])('%j is no day', (day) => {
  expect(dayStart(day, 'America/Lima')).toBeUndefined()
})

test('days follow each other, also over the end of a year', () => {
  expect([nextDay('2026-12-31'), nextDay('2028-02-28')]).toEqual(['2027-01-01', '2028-02-29'])
})
