import { expect, test } from 'vitest'
import { safeNext } from '../../../app/routes/account/next.server'

test.each(['/es/learn', '/es/courses/a?x=1&y=%2F%2Fb#c', '/'])('%s is one of our pages', (path) =>
  expect(safeNext(path)).toBe(path),
)

test.each([
  '//evil.example',
  '/\\evil.example',
  '/.//evil.example',
  '/es/..//evil.example',
  '/\t/evil.example',
  '/es\\..\\..//evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  'es/learn',
  '',
  '/\u0000',
  `/${'x'.repeat(3000)}`,
  undefined,
  null,
  7,
  ['/es'],
])('%j is none', (value) => expect(safeNext(value)).toBeUndefined())
