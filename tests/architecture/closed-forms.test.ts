// What a form does not ask for is dropped: nobody sets a field that the page has not (OWASP ASVS 15.3.3).
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const modules = import.meta.glob<Record<string, unknown>>(
  ['../../app/domain/*/forms.ts', '../../app/domain/*/*-forms.ts'],
  { eager: true },
)
const shapes = Object.entries(modules).flatMap(([file, exported]) =>
  Object.entries(exported).flatMap(([name, shape]) => (shape instanceof z.ZodObject ? [{ file, name, shape }] : [])),
)

describe('forms', () => {
  it('are found', () => {
    expect(shapes.length).toBeGreaterThan(30)
  })

  it.each(shapes)('$file $name is closed', ({ shape }) => {
    // none, or the one that refuses: zod drops what is not named
    const rest = shape.def.catchall
    expect(rest === undefined || rest instanceof z.ZodNever).toBe(true)
  })
})
