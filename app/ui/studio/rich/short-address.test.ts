import { expect, test } from 'vitest'
import { shortAddress } from './short-address'

test('an address is said without what every address has', () => {
  const said = {
    'https://www.museo.org/sala/': 'museo.org/sala',
    'http://museo.org': 'museo.org',
    'mailto:sala@museo.org': 'sala@museo.org',
    'https://museo.org/colecci%C3%B3n': 'museo.org/colección',
    'https://museo.org/100%': 'museo.org/100%',
    '#luz': '#luz',
    '/': '/',
  }
  expect(Object.fromEntries(Object.keys(said).map((href) => [href, shortAddress(href)]))).toEqual(said)
  const long = shortAddress(`https://museo.org/${'sala-'.repeat(30)}`)
  expect([long.length, long.endsWith('…')]).toEqual([60, true])
})
