import { describe, expect, it } from 'vitest'
import { bareNumber, findKind, IDENTITY_KINDS, maskNumber, numberProblem, tidyNumber } from './identity-kinds'
import { IBERO_AMERICA } from '../accounts/rules'

const problemOf = (id: string, typed: string) => numberProblem(findKind(id)!, typed)

describe('an identity number', () => {
  it('has at least one kind for every country of the programme', () => {
    expect(IBERO_AMERICA.filter((code) => !IDENTITY_KINDS.some(({ country }) => country === code))).toEqual([])
    expect(new Set(IDENTITY_KINDS.map(({ id }) => id)).size).toBe(IDENTITY_KINDS.length)
  })

  it.each([
    ['BR-CPF', '529.982.247-25'],
    ['BR-CPF', '52998224725'],
    ['BR-CPF', '111.444.777-35'],
    ['CL-RUN', '12.345.678-5'],
    ['CL-RUN', '6.265.837-1'],
    ['CL-RUN', '20.347.878-k'],
    ['ES-DNI', '12345678z'],
    ['ES-DNI', '12345678-Z'],
    ['ES-NIE', 'X1234567L'],
    ['ES-NIE', 'y 1234567 x'],
    ['PT-NIF', '123456789'],
    ['PT-NIF', '501 964 843'],
    ['PT-CC', '12345678 9 ZZ4'],
    ['MX-CURP', 'GOMC900514MDFRRR03'],
    ['MX-RFC', 'ÑAÑ&900514AB1'],
    ['BO-CI', '1234567-1A LP'],
    ['PA-Cédula', '8-123-4567'],
    ['VE-CI', 'V-12.345.678'],
    ['PE-DNI', '４５６７８９０１'],
    ['ZZ-passport', 'AB123456'],
  ])('%s may be %s', (id, typed) => expect(problemOf(id, typed)).toBeUndefined())

  it.each([
    ['BR-CPF', '529.982.247-26', 'number-check'],
    ['BR-CPF', '111.111.111-11', 'number-check'],
    ['CL-RUN', '12.345.678-K', 'number-check'],
    ['ES-DNI', '12345678A', 'number-check'],
    ['ES-NIE', 'X1234567A', 'number-check'],
    ['PT-NIF', '123456788', 'number-check'],
    ['PE-DNI', '4567890A', 'number-shape'],
    ['PE-DNI', '1', 'number-shape'],
    ['MX-CURP', 'GOMC900514', 'number-shape'],
    ['PE-DNI', '   ', 'number-missing'],
    ['PE-DNI', '<script>', 'number-characters'],
    ['ZZ-other', "' OR 1=1 --", 'number-characters'],
    ['ZZ-other', '💀'.repeat(6), 'number-characters'],
    ['ZZ-other', 'A'.repeat(41), 'number-characters'],
    ['ZZ-other', '\u0000123456', 'number-characters'],
    ['ZZ-other', '漢字漢字漢字', 'number-characters'],
  ])('%s is not %j: %s', (id, typed, problem) => expect(problemOf(id, typed)).toBe(problem))

  it('is compared by its letters and digits, printed as its holder writes it, and shown by its last signs', () => {
    expect(bareNumber(' 8–123 –4567')).toBe('81234567')
    expect(tidyNumber(' v-12.345.678 ')).toBe('V-12.345.678')
    expect(maskNumber('45678901')).toBe('•••• 901')
    expect(maskNumber('529.982.247-25')).toBe('•••• 4725')
  })
})
