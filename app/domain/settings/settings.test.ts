import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../tests/support/database'
import { machineContext, personContext } from '../../../tests/support/context'
import { changeSettings } from './change-settings.server'
import { firstSettings } from './first-settings.server'
import { programme } from './queries.server'
import { bumpVersion, versionOf } from './versions.server'

describe('settings', () => {
  it('start with what a demonstration needs, and never touch what somebody set', () => {
    const ctx = machineContext(freshDatabase())
    firstSettings(ctx)
    expect(programme(ctx.db).certificateTitle.pt).toBe('Certificado de conclusão')
    changeSettings(ctx, { issuerLegalId: '00-0000000-0' })
    firstSettings(ctx)
    expect(programme(ctx.db).issuerLegalId).toBe('00-0000000-0')
  })

  it('count up with a change, and not without one', () => {
    const ctx = machineContext(freshDatabase())
    firstSettings(ctx)
    const before = versionOf(ctx.db, 'settings')
    changeSettings(ctx, { helpEmail: 'ayuda@example.org' })
    changeSettings(ctx, { helpEmail: 'ayuda@example.org' })
    expect(versionOf(ctx.db, 'settings')).toBe(before + 1)
  })

  it('are kept by nobody from a transaction that was rolled back', () => {
    const ctx = machineContext(freshDatabase())
    const rolledBack = () =>
      ctx.db.$client
        .transaction(() => {
          changeSettings(ctx, { helpEmail: 'una@example.org' })
          throw new Error('no')
        })
        .immediate()
    expect(rolledBack).toThrow('no')
    expect(programme(ctx.db).helpEmail).toBe('')
    changeSettings(ctx, { helpEmail: 'otra@example.org' })
    expect(programme(ctx.db).helpEmail).toBe('otra@example.org')
  })

  it('are changed by administrators only, to what fits', () => {
    const { db } = machineContext(freshDatabase())
    const person = '7b1f3a0e-1111-4222-8333-444455556666'
    const change = { reportTimeZone: 'Europe/Madrid' }
    expect(() => changeSettings(personContext(db, person, ['coordinator']), change)).toThrow('not-allowed')
    expect(changeSettings(personContext(db, person, ['administrator']), change).reportTimeZone).toBe('Europe/Madrid')
    expect(() => changeSettings(machineContext(db), { reportTimeZone: 'Mars/Olympus' })).toThrow()
  })

  it('a counter that nobody made counts from zero', () => {
    const { db } = machineContext(freshDatabase())
    expect(versionOf(db, 'catalogue')).toBe(0)
    bumpVersion(db, 'catalogue')
    bumpVersion(db, 'catalogue')
    expect(versionOf(db, 'catalogue')).toBe(2)
  })
})
