// docs/security.md is what an officer signs: every requirement the product is held to has a line, and the files it names exist.
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** OWASP ASVS 5.0 */
const HELD_TO =
  `1.2.1 1.2.4 1.2.5 1.2.10 1.3.4 1.3.5 1.3.6 1.5.1 2.2.2 2.3.1 2.3.3 2.3.4 2.4.1 3.2.1 3.3.1 3.3.2 3.3.4 3.4.1
 3.4.3 3.4.4 3.4.6 3.5.1 3.5.3 3.7.2 4.1.1 5.2.1 5.2.2 5.2.3 5.2.4 5.2.6 5.3.2 5.3.3 5.4.1 5.4.2 6.2.1 6.2.4 6.2.8 6.3.1
 6.3.8 6.4.3 7.2.4 7.4.1 7.4.2 8.2.1 8.2.2 8.2.3 8.3.1 11.4.2 13.4.1 13.4.2 14.2.1 14.2.8 14.3.2 15.3.1 15.3.3 16.3.2 16.4.1
 16.5.1 16.5.3`.split(/\s+/)

const rows = readFileSync('docs/security.md', 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, id]) => /^\d+\.\d+\.\d+$/.test(id ?? ''))

describe('docs/security.md', () => {
  it('has one line a requirement', () => {
    expect(rows.map(([, id]) => id).sort()).toEqual([...HELD_TO].sort())
  })

  it.each(rows.map(([, id, asks, where, shown]) => ({ id, asks, where, shown })))('$id', ({ asks, where, shown }) => {
    expect([asks, where].every((cell) => cell !== undefined && cell.length > 2)).toBe(true)
    const files = (cell = '') => [...cell.matchAll(/`((?:app|db|tests|docs)\/[^`]+)`/g)].map(([, file]) => file ?? '')
    const tests = files(shown)
    expect(tests.length).toBeGreaterThan(0)
    expect(tests.every((file) => /\.(?:test|spec)\.ts$/.test(file))).toBe(true)
    expect([...files(where), ...tests].filter((file) => !existsSync(file))).toEqual([])
  })
})
