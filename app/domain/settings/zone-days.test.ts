import { expect, test } from 'vitest'
import { dayAfter, dayIn, dayReader, daysInOrder, dayStart, isDay } from './zone-days'

const HOUR = 3_600_000

test.each(['2026-02-29', '2026-13-01', '2026-3-1', '1999-12-31', '2200-01-01', '', 'hoy', "2026-01-01' or 1"])(
  '%s is no day',
  (text) => expect(isDay(text)).toBe(false),
)
test('days are those of the calendar', () => expect(['2024-02-29', '2026-12-31'].every(isDay)).toBe(true))

test('a day begins when the clock of the zone says so', () => {
  expect(dayStart('2026-03-01', 'America/Lima')).toBe(Date.UTC(2026, 2, 1, 5))
  expect(dayStart('2026-03-01', 'UTC')).toBe(Date.UTC(2026, 2, 1))
  expect(dayStart('2026-07-01', 'Europe/Madrid')).toBe(Date.UTC(2026, 5, 30, 22))
})

test('days of 23 and of 25 hours are whole', () => {
  const long = (day: string, zone: string) => dayStart(dayAfter(day), zone) - dayStart(day, zone)
  expect(long('2026-03-29', 'Europe/Madrid')).toBe(23 * HOUR)
  expect(long('2026-10-25', 'Europe/Madrid')).toBe(25 * HOUR)
  // the clock jumps from midnight to one o'clock there
  expect(long('2026-09-06', 'America/Santiago')).toBe(23 * HOUR)
})

test('every moment lies between the beginning of its day and of the next', () => {
  for (const zone of ['America/Lima', 'America/Santiago', 'Europe/Madrid', 'America/Caracas', 'Atlantic/Azores']) {
    const read = dayReader(zone)
    for (let ms = Date.UTC(2026, 0, 1); ms < Date.UTC(2027, 0, 1); ms += 5 * HOUR + 1_234_567) {
      const day = dayIn(ms, zone)
      expect(read(ms)).toBe(day)
      expect(dayStart(day, zone) <= ms && ms < dayStart(dayAfter(day), zone), `${zone} ${day} ${ms}`).toBe(true)
    }
  }
})

test('days given the wrong way round are put in order', () => {
  expect(daysInOrder({ from: '2026-03-31', to: '2026-03-01' })).toEqual({ from: '2026-03-01', to: '2026-03-31' })
  expect(daysInOrder({ from: '2026-03-31' })).toEqual({ from: '2026-03-31', to: undefined })
})
