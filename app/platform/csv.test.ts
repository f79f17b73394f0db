import { describe, expect, test } from 'vitest'
import { CSV_BOM, csvRow } from './csv'

describe('a line of CSV', () => {
  test('ends as RFC 4180 has it, with nothing for nothing', () => {
    expect(csvRow(['a', null, undefined, '', 'ñ ã ç'])).toBe('a,,,,ñ ã ç\r\n')
  })

  test('quotes commas, quotes and line breaks', () => {
    expect(csvRow(['Quispe, Rosa', 'la "luz"', 'una\r\ndos'])).toBe('"Quispe, Rosa","la ""luz""","una\r\ndos"\r\n')
  })

  test.each(['=1+1', '+34 600', '-2', '@SUM(A1)', '\tx', '\rx', '\nx', '=HYPERLINK("http://x","y")'])(
    'shows %j instead of running it',
    (text) => {
      const [row] = csvRow([text]).split(/(?<=[^\r\n"])\r\n$/)
      expect(row?.replace(/^"/, '')).toMatch(/^'/)
    },
  )

  test('keeps ids with leading zeros, and numbers below nothing', () => {
    expect(csvRow(['00042', -3, 1.5])).toBe('00042,-3,1.5\r\n')
  })

  test('begins with what makes Excel read UTF-8', () => {
    expect(Buffer.from(CSV_BOM)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  })
})
