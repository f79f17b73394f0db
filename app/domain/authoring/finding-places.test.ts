import { expect, test } from 'vitest'
import { courseDocument } from '../../../tests/support/course'
import { CourseDocument } from '../courses/document'
import { placeFindings } from './finding-places'

test('each line leads to its place', () => {
  const document = CourseDocument.parse(courseDocument())
  const at = (code: string, at: string, params = {}) =>
    placeFindings(document, [{ level: 'warning', code, at, params }])[0]?.findings[0]?.path
  expect(at('explanation-missing', 'z1-q1')).toBe('/lessons/z1?open=z1-q1#q-z1-q1')
  expect(at('single-needs-one', 'z1-1a')).toBe('/lessons/z1?open=z1-q1#q-z1-q1')
  expect(at('text-outdated', 'r1', { lang: 'pt' })).toBe('/translation/pt?part=r1')
  expect(at('captions-missing', 'v1', { lang: 'en' })).toBe('/lessons/v1/captions/es/en')
  expect(at('module-empty', 'mod-1')).toBe('#module-mod-1')
  expect(at('hours-differ', 'course')).toBe('/settings')
})
