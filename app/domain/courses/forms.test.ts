import { describe, expect, it } from 'vitest'
import { catalogueQuery, readCatalogueForm } from './forms'

const read = (query: string) => readCatalogueForm(new URLSearchParams(query))

describe('a question to the catalogue', () => {
  it('is what the address says', () => {
    expect(read('q=%20humedad%20&topic=risk&level=starter&hours=short&page=2&captions=pt&state=full')).toEqual({
      q: 'humedad',
      topic: 'risk',
      level: 'starter',
      hours: 'short',
      state: 'full',
      captions: 'pt',
      page: 2,
    })
  })
  it('leaves out what it says wrongly', () => {
    expect(read('topic=cooking&level=&hours=7&page=-3&q=')).toEqual({})
    expect(read('captions=fr&state=none&page=1e99')).toEqual({})
  })
  it('keeps of a long question what is read, and one sign more to tell', () => {
    expect(read(`q=${'x'.repeat(10_000)}`)).toEqual({ q: 'x'.repeat(101) })
    expect(read('page=NaN&page=2')).toEqual({})
  })
  it('goes back into an address', () => {
    const query = catalogueQuery({ q: 'luz & agua', topic: 'risk', page: 3 })
    expect(read(query)).toEqual({ q: 'luz & agua', topic: 'risk', page: 3 })
    expect(catalogueQuery({})).toBe('')
  })
})
