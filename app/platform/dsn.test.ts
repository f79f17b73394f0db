import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { postfixReport, terseReport } from '../../tests/support/dsn'
import { testKeys } from '../../tests/support/context'
import { newId } from './ids'
import { mailOfMessageId, messageIdOf } from './mailer-mark'
import { readDeliveryReport, REPORT_BYTES } from './dsn'

const messageId = '<0b3f9c1e-0000-4000-8000-000000000000.aaaaaaaaaaaaaaaaaaaaaa@cursos.example>'
const read = (text: string) => readDeliveryReport(Buffer.from(text, 'latin1'))

describe('a report of non-delivery', () => {
  test('is read as servers write it: the whole mail back, or headers in base64', () => {
    expect(read(postfixReport({ messageId }))).toMatchObject({ messageId, action: 'failed', status: '5.1.1' })
    expect(read(postfixReport({ messageId }))?.words).toContain('User unknown in virtual mailbox table')
    expect(read(postfixReport({ messageId }).replaceAll('\n', '\r\n'))).toMatchObject({ messageId })
    expect(read(terseReport({ messageId }))).toEqual({ messageId, action: 'failed', status: '5.4.4', words: '' })
    const delayed = { messageId, action: 'delayed', status: '4.4.1' }
    expect(read(postfixReport(delayed))).toMatchObject({ action: 'delayed', status: '4.4.1' })
  })

  test('is none where a part is missing, or anything is not what it should be', () => {
    const whole = postfixReport({ messageId })
    const broken = [
      '',
      'Subject: hola\n\nHola',
      whole.replace('multipart/report', 'multipart/mixed'),
      whole.replace('message/delivery-status', 'text/plain'),
      whole.replace('message/rfc822', 'text/plain'),
      whole.replace(/^Message-ID.*$/m, 'X: y'),
      whole.replace(/^Action: .*$/m, 'Action: exploded'),
      whole.replace(/^Action: .*$/m, ''),
      whole.replace(/^Status: .*$/m, 'Status: 5.1'),
      whole.replace(/^Status: .*$/m, 'Status: 9.1.1'),
      whole.replace(/boundary="[^"]+"/, 'boundary='),
      whole.replace(/boundary="[^"]+"/, 'boundary="another"'),
    ]
    expect(broken.filter((text) => read(text) !== undefined)).toEqual([])
  })

  test('the words of the mail that comes back say nothing about itself', () => {
    const inside = postfixReport({ messageId: '<of-the-inner@x.example>' })
    const outer = postfixReport({ messageId }).replace('Confirme su correo', inside)
    expect(read(outer)?.messageId).toBe(messageId)
  })

  test('no bytes make it throw, and it reads no further than its limit', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
        expect(readDeliveryReport(bytes)).toBeUndefined()
      }),
      { numRuns: 200 },
    )
    const far = postfixReport({ messageId }).replace("I'm sorry", 'x'.repeat(REPORT_BYTES))
    expect(read(far)).toBeUndefined()
  })

  test('cut, doubled or mixed up it is itself or nothing: never another mail’s', () => {
    const mailId = newId()
    const whole = postfixReport({ messageId: messageIdOf(testKeys(), mailId, 'https://cursos.example') })
    const lines = whole.split('\n')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(lines.length - 1), fc.nat(lines.length - 1)), { maxLength: 6 }),
        fc.nat(whole.length),
        fc.string({ maxLength: 40 }),
        (swaps, cut, junk) => {
          const mixed = [...lines]
          for (const [a, b] of swaps) [mixed[a], mixed[b]] = [mixed[b] ?? '', mixed[a] ?? '']
          for (const text of [mixed.join('\n'), whole.slice(0, cut), whole.slice(0, cut) + junk + whole.slice(cut)]) {
            const found = read(text)
            const named = found && mailOfMessageId(testKeys(), found.messageId)
            expect([mailId, undefined]).toContain(named)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  test('folding, spaces and headers without end cost no time worth naming', () => {
    const long = `Content-Type: multipart/report${'; boundary='.repeat(20_000)}\n${' \t'.repeat(60_000)}\n\n`
    expect(read(long)).toBeUndefined()
    expect(read(postfixReport({ messageId }).replace('smtp; 550', `smtp;${'\n x'.repeat(50_000)}`))).toBeDefined()
  })
})
