import { describe, expect, test } from 'vitest'
import { words } from '../../platform/words'
import { isCommonPassword } from './common-passwords'
import { emailKey, isEmail, tidyEmail } from './email'
import { CodeForm, PasswordForm, ProfileForm, SignInForm, SignUpForm, WorkplaceForm } from './forms'
import { IBERO_AMERICA, isCountry, lengthOf, nameProblem, namedCountries, OTHER_COUNTRIES, tidyName } from './rules'

const RTL_120 = 'محمد بن عبد الله '.repeat(8).trim().slice(0, 120)

describe('names', () => {
  test.each([
    'Lucía Fernanda Quispe Mamani',
    'João d’Ávila-Conceição',
    'Ñusta Ch’aska',
    'María de los Ángeles 2.ª',
    'Nguyễn Thị Minh Khai',
    'Мария Ильинична',
    'محمد بن عبد الله',
    'שָׁלוֹם עֲלֵיכֶם',
    RTL_120,
    'Z̃'.repeat(60),
  ])('%s is one', (name) => expect(nameProblem(tidyName(name))).toBeUndefined())

  test.each([
    ['A', 'name-short'],
    ['...', 'name-short'],
    ['12', 'name-short'],
    ['', 'name-short'],
    ['a'.repeat(121), 'name-long'],
    ['Ana 🏺', 'name-characters'],
    ['Ana\u0000', 'name-characters'],
    ['Ana \u202eanA', 'name-characters'],
    ['Ana \u2066x\u2069', 'name-characters'],
    ['<b>Ana</b>', 'name-characters'],
    ['Ana\u200b', 'name-characters'],
    ['山田 太郎', 'name-script'],
    ['राम\u200cसिंह', 'name-script'],
    ['Ana Ⅷ', 'name-script'],
  ])('%j is none: %s', (name, problem) => expect(nameProblem(tidyName(name))).toBe(problem))

  test('are tidied: outer spaces go, inner ones fold, letters compose', () => {
    expect(tidyName('  Ana \t\n  Ruiz\u0301  ')).toBe('Ana Ruiź')
    expect(lengthOf(RTL_120)).toBe(120)
  })
})

describe('addresses', () => {
  test.each(['ana@museo.org', 'a.b+c@sub.museo.gob.pe', "o'brien@museum.ie", 'ñandú@museo.org', 'ana@müseo.example'])(
    '%s is one',
    (email) => expect(isEmail(email)).toBe(true),
  )
  test.each([
    'lucia.quispe@',
    '@museo.org',
    'a b@museo.org',
    'a@museo',
    'a@-museo.org',
    'a..b@museo.org',
    '.a@museo.org',
    'a@museo.org\r\nBcc: x@y.org',
    '"a b"@museo.org',
    'a@[127.0.0.1]',
    `${'a'.repeat(65)}@museo.org`,
    `a@${'b.'.repeat(130)}org`,
    'a,b@museo.org',
    'a@b@museo.org',
    '<a@museo.org>',
  ])('%j is none', (email) => expect(isEmail(email)).toBe(false))
  test('differ by more than case and spaces', () => {
    expect(emailKey(' Ana@Museo.ORG ')).toBe('ana@museo.org')
    expect(tidyEmail(' Ana@Museo.ORG ')).toBe('Ana@Museo.ORG')
  })
})

describe('countries', () => {
  test('are the 22 and all others, each with a name in each language', () => {
    expect(IBERO_AMERICA).toHaveLength(22)
    expect(new Set([...IBERO_AMERICA, ...OTHER_COUNTRIES]).size).toBe(249)
    for (const lang of ['es', 'pt', 'en']) {
      const named = namedCountries([...IBERO_AMERICA, ...OTHER_COUNTRIES], lang)
      expect(named.filter(({ code, name }) => code === name)).toEqual([])
    }
    expect(
      namedCountries(IBERO_AMERICA, 'es')
        .map((c) => c.name)
        .slice(0, 3),
    ).toEqual(['Andorra', 'Argentina', 'Bolivia'])
    expect([isCountry('PE'), isCountry('FR'), isCountry('XX'), isCountry('pe')]).toEqual([true, true, false, false])
  })
})

describe('forms', () => {
  const good = { name: 'Ana Ruiz', email: 'ana@museo.org', country: 'PE', password: 'una frase cualquiera' }
  const codes = (result: { success: boolean; error?: { issues: { message: string }[] } }) =>
    result.error?.issues.map((issue) => issue.message) ?? []

  test('take what is right and name what is not by a key that has words', () => {
    expect(SignUpForm.parse({ ...good, name: '  Ana   Ruiz ' }).name).toBe('Ana Ruiz')
    const bad = [
      ...codes(SignUpForm.safeParse({})),
      ...codes(SignUpForm.safeParse({ name: 'A', email: 'x', country: 'XX', password: 'corta' })),
      ...codes(SignUpForm.safeParse({ ...good, name: 'x'.repeat(3000), password: 'x'.repeat(201) })),
      ...codes(SignUpForm.safeParse({ ...good, name: 'x'.repeat(130), password: 'Qwertyuiop' })),
      ...codes(SignUpForm.safeParse({ ...good, name: 'Ana 🏺' })),
      ...codes(ProfileForm.safeParse({ ...good, language: 'fr' })),
      ...codes(PasswordForm.safeParse({})),
      ...codes(CodeForm.safeParse({})),
      ...codes(CodeForm.safeParse({ code: '12345' })),
      ...codes(SignUpForm.safeParse({ ...good, name: '山田太郎' })),
      ...codes(SignInForm.safeParse({})),
      ...codes(SignInForm.safeParse({ email: 'lucia quispe', password: 'x' })),
      ...codes(WorkplaceForm.safeParse({})),
      'password-wrong',
      'email-same',
    ]
    expect([...new Set(bad)].sort()).toEqual(Object.keys(words.es.account.problem).sort())
  })

  test('take passwords of 10 to 200 characters of any kind, and none of those tried first', () => {
    const problems = (password: string) => codes(SignUpForm.safeParse({ ...good, password }))
    expect(problems('🏺'.repeat(9))).toEqual(['password-short'])
    expect(problems('🏺'.repeat(10))).toEqual([])
    expect(problems('ñ🏺'.repeat(100))).toEqual([])
    expect(problems('1234567890')).toEqual(['password-common'])
    expect(problems('PASSWORD123')).toEqual(['password-common'])
    expect(isCommonPassword('una frase cualquiera')).toBe(false)
  })

  test('take a code as people copy it, or the button for another', () => {
    expect(CodeForm.parse({ code: ' 1234-5678 ' })).toEqual({ code: '12345678', next: undefined })
    expect(CodeForm.parse({ code: '１２３４ ５６７８' })).toMatchObject({ code: '12345678' })
    expect(CodeForm.parse({ again: '1' })).toEqual({ again: true, next: undefined })
  })
})
