import { describe, expect, it } from 'vitest'
import { readCookie, smallCookie } from './cookies'

describe('small cookies', () => {
  it('are for this origin alone where it is https', () => {
    expect(smallCookie({ isHttps: true }, { name: 'theme', value: 'dark' })).toBe(
      '__Host-theme=dark; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly; Secure',
    )
    expect(smallCookie({ isHttps: true }, { name: 'review', value: 'x', path: '/media', isShort: true })).toBe(
      '__Secure-review=x; Path=/media; SameSite=Lax; HttpOnly; Secure',
    )
    expect(smallCookie({ isHttps: false }, { name: 'lang', value: '' })).toBe(
      'lang=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly',
    )
  })

  it('are read by either name, and nothing malformed is', () => {
    expect(readCookie('a=b; __Host-theme=dark', 'theme')).toBe('dark')
    expect(readCookie('theme=light', 'theme')).toBe('light')
    expect(readCookie('xtheme=light; theme; =theme; __Other-theme=1', 'theme')).toBeUndefined()
    expect(readCookie(undefined, 'theme')).toBeUndefined()
  })
})
