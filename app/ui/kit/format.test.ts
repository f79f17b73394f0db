import { describe, expect, it } from 'vitest'
import * as format from './format'

const NBSP = '\u00a0'

describe('numbers with units', () => {
  it('never part from their unit', () => {
    expect(format.formatSize(62_400_000, 'es')).toBe(`62${NBSP}MB`)
    expect(format.formatSize(312_000, 'es')).toBe(`0,3${NBSP}MB`)
    expect(format.formatSize(312_000, 'en')).toBe(`0.3${NBSP}MB`)
    expect(format.formatSize(3_700, 'pt')).toBe(`4${NBSP}kB`)
    expect(format.formatSize(0, 'pt')).toBe(`1${NBSP}kB`)
    expect(format.formatHours(4, 'es')).toBe(`4${NBSP}h`)
    expect(format.formatMinutes(470_000, 'en')).toBe(`8${NBSP}min`)
    expect(format.formatRest(268_000)).toBe(`4${NBSP}min 28${NBSP}s`)
  })
  it('follow the plural of the language', () => {
    expect(format.formatHoursLong(1, 'es')).toBe(`1${NBSP}hora`)
    expect(format.formatHoursLong(4, 'pt')).toBe(`4${NBSP}horas`)
    expect(format.formatHoursLong(4, 'en')).toBe(`4${NBSP}hours`)
  })
  it('write percentages as the language does', () => {
    expect(format.formatPercent(70, 'es')).toBe(`70${NBSP}%`)
    expect(format.formatPercent(70, 'en')).toBe('70%')
  })
})

describe('moments', () => {
  it('of a video count hours only where there are any', () => {
    expect(format.formatClock(192_400)).toBe('3:12')
    expect(format.formatClock(3_725_000)).toBe('1:02:05')
    expect(format.formatClock(-5)).toBe('0:00')
  })
  it('are written out', () => {
    const day = Date.UTC(2026, 8, 14, 23, 30)
    expect(format.formatDate(day, 'es')).toBe('14 de septiembre de 2026')
    expect(format.formatDate(day, 'pt')).toBe('14 de setembro de 2026')
    expect(format.formatDate(day, 'en')).toBe('14 September 2026')
    expect(format.formatDate(day, 'es', 'Europe/Madrid')).toBe('15 de septiembre de 2026')
    expect(format.formatMoment(day, 'en', 'America/Lima')).toMatch(/18:30.*GMT-5/)
  })
  it('name languages in the reader’s own', () => {
    expect(format.languageName('pt', 'es')).toBe('portugués')
    expect(format.languageName('es', 'pt')).toBe('espanhol')
  })
})
