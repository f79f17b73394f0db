// The attacks on published tables: every world that would have been published alike, and how large each blank can be by
// all releases together. That they would find something is shown by rules that leave out what protects.
import { describe, expect, it } from 'vitest'
import { boundsOf, found, type Secret } from '../../../tests/support/tables-attack'
import {
  cellsOf,
  type Counts,
  ofCourses,
  publishAll,
  type QuarterWorld,
  randomWorld,
  type Teller,
} from '../../../tests/support/tables-world'
import { ALL, countryKey, courseKey, MEASURES, provinceKey } from './cells'
import { isSensitive, restOf, type Tallies, tellMeasure, toldOf } from './suppress'
import { tellQuarter } from './tell-quarter'

const tallies = (counts: Counts): Tallies =>
  new Map(Object.entries(counts).map(([key, count]) => [key, { count, people: count, slack: null }]))
const courses = (...counts: number[]) => {
  const { told } = tellMeasure(tallies(ofCourses(counts)), 5)
  return counts.map((_, i) => told[courseKey(String(i))] ?? '–')
}

describe('cells of a whole', () => {
  it('are all told where none is of few people', () => {
    expect(courses(20, 5, 9)).toEqual([20, 5, 9])
  })

  it('are left blank where they are of few people, with others that hide them', () => {
    expect(courses(300, 40, 12, 3)).toEqual([300, '–', '–', '–'])
    expect(courses(300, 40, 3, 4, 4)).toEqual([300, '–', '–', '–', '–'])
    expect(courses(300, 40, 40, 6, 4)).toEqual([300, '–', '–', '–', '–'])
  })

  it('are none of them told of a whole of few people, nor of one that would be parted into few', () => {
    expect(courses(4, 0)).toEqual(['–', '–'])
    expect(courses(5, 4)).toEqual(['–', '–'])
    expect(tellMeasure(tallies(ofCourses([4])), 5)).toEqual({ told: {}, blanks: [ALL] })
  })

  it('count people, not how often they came', () => {
    const few = { count: 30, people: 4, slack: null }
    expect(isSensitive(few, 5)).toBe(true)
    const counts = new Map([
      [ALL, { count: 330, people: 90, slack: null }],
      [courseKey('0'), few],
    ])
    for (const i of [1, 2, 3]) counts.set(courseKey(String(i)), { count: 100, people: 30 + i, slack: null })
    // four people are not hidden by one other cell alone: who knows that one would know them
    expect(tellMeasure(counts, 5).told).toEqual({ [ALL]: 330, [courseKey('3')]: 100 })
  })

  it('are blank within a blank, and none where nothing is listed of what is told whole', () => {
    const world: Counts = { [ALL]: 110 }
    const put = (country: string, ...provinces: number[]) => {
      world[countryKey(country)] = provinces.reduce((a, b) => a + b, 0)
      provinces.forEach((count, i) => (world[provinceKey(country, String(i))] = count))
    }
    put('PE', 40, 20)
    put('MX', 10, 20, 2, 9)
    put('BR', 6)
    put('CL', 3)
    const enrolments = tellMeasure(tallies(world), 5)
    const told = {
      told: { enrolments: enrolments.told, completions: {} },
      blanks: { enrolments: enrolments.blanks, completions: [] },
    }
    const of = (key: string) => toldOf(told, 'enrolments', key)
    expect([of(provinceKey('PE', '0')), of(provinceKey('PE', '7')), of(countryKey('CL'))]).toEqual([40, 0, undefined])
    expect([of(provinceKey('BR', '0')), of(countryKey('MX')), restOf(told, 'enrolments', 'country')]).toEqual([
      undefined,
      undefined,
      50,
    ])
  })
})

/** What nobody may find out: each cell of each quarter, and how many of the enrolled have not completed. */
function* secretsOf(quarters: readonly QuarterWorld[]): Generator<Secret> {
  for (const { key } of cellsOf(quarters)) {
    let open = 0
    for (const [i, world] of quarters.entries()) {
      for (const measure of MEASURES) yield { name: `${measure} ${i} ${key}`, size: world[measure][key] ?? 0 }
      open += (world.enrolments[key] ?? 0) - (world.completions[key] ?? 0)
      yield { name: `open ${i} ${key}`, size: open }
    }
  }
}

const isPublished = (quarters: readonly QuarterWorld[], least: number): boolean =>
  quarters.every(({ enrolments }) => enrolments[ALL]! >= least)

function attack(worlds: Iterable<QuarterWorld[]>, least: number, tell?: Teller) {
  const tried = [...worlds].filter((quarters) => isPublished(quarters, least))
  const said = tried.map((quarters) => ({
    said: JSON.stringify(publishAll(quarters, least, tell)),
    secrets: [...secretsOf(quarters)],
  }))
  return { count: said.length, ...found(said, least) }
}

describe('whoever knows the rule and tries every world', () => {
  it('finds no small number in one quarter: neither what it is, nor that it is small within what is told', () => {
    for (const [size, most, least] of [
      [2, 10, 3],
      [3, 9, 3],
      [4, 6, 2],
    ] as const) {
      const { count, determined, belowLeast } = attack(oneQuarter(size, most), least)
      expect(count).toBeGreaterThan(900)
      expect(determined).toEqual([])
      expect(belowLeast.filter((told) => /^enrolments \d course/.test(told))).toEqual([])
    }
  })

  it('finds none in two quarters, in which those complete who enrolled before', () => {
    for (const [size, most, least] of [
      [2, 6, 3],
      [3, 3, 2],
    ] as const) {
      const { count, determined, belowLeast } = attack(twoQuarters(size, most, least), least)
      expect(count).toBeGreaterThan(10_000)
      expect(determined).toEqual([])
      expect(belowLeast.filter((told) => /^enrolments \d course/.test(told))).toEqual([])
    }
  }, 60_000)

  it('finds none in a country with provinces, beside another', () => {
    const { count, determined, belowLeast } = attack(places(9), 2)
    expect(count).toBeGreaterThan(500)
    expect(determined).toEqual([])
    expect(belowLeast.filter((told) => told.startsWith('enrolments 0 country'))).toEqual([])
  })

  it('would find them where only the small cells are blank, or completions were told without looking at enrolments', () => {
    expect(attack(oneQuarter(3, 8), 3, smallOnly).determined.length).toBeGreaterThan(10)
    expect(attack(twoQuarters(2, 5, 2), 2, withoutSlack).determined.length).toBeGreaterThan(10)
  }, 60_000)
})

describe('whoever works out how large each blank can be, by all releases together', () => {
  const SEEDS = Array.from({ length: 24 }, (_, i) => i + 1)

  it('never comes below five, nor to one number', () => {
    let blanks = 0
    for (const seed of SEEDS) {
      const quarters = randomWorld(seed, 4)
      const bounds = boundsOf(quarters, publishAll(quarters, 5), 5)
      blanks += bounds.length
      const close = bounds.filter(({ low, high }) => high - low < 1)
      expect(close, `seed ${seed}`).toEqual([])
      const below = bounds.filter(({ measure, key, high }) => measure === 'enrolments' && key !== ALL && high < 5)
      expect(below, `seed ${seed}`).toEqual([])
    }
    expect(blanks).toBeGreaterThan(500)
  }, 120_000)

  it('would come to many, where only the small cells are blank', () => {
    const recovered = SEEDS.flatMap((seed) => {
      const quarters = randomWorld(seed, 2)
      return boundsOf(quarters, publishAll(quarters, 5, smallOnly), 5).filter(({ low, high }) => high - low < 1e-6)
    })
    expect(recovered.length).toBeGreaterThan(20)
    expect(recovered.every(({ size, low }) => Math.abs(size - low) < 1e-6)).toBe(true)
  }, 120_000)
})

/** Without complementary suppression. */
const smallOnly: Teller = ({ enrolments, completions }, _, least) => {
  const tell = (of: Tallies) => {
    const told = [...of].filter(([key, tally]) => key === ALL || (tally.count > 0 && !isSensitive(tally, least)))
    return Object.fromEntries(told.map(([key, { count }]) => [key, count]))
  }
  const blanks = [
    'country',
    'course',
    ...[...enrolments.keys()].filter((key) => key.startsWith('country:')).map((key) => `province:${key.slice(8)}`),
  ]
  return {
    told: { enrolments: tell(enrolments), completions: tell(completions) },
    blanks: { enrolments: blanks, completions: blanks },
  }
}

/** Each measure by itself. */
const withoutSlack: Teller = (counted, _, least) =>
  tellQuarter({ ...counted, openApart: new Map([...counted.completions.keys()].map((key) => [key, 1_000])) }, [], least)

const tuples = (length: number, most: number): number[][] =>
  length === 0
    ? [[]]
    : Array.from({ length: most + 1 }, (_, first) =>
        tuples(length - 1, most - first).map((rest) => [first, ...rest]),
      ).flat()

/** Every list of numbers, none above its place in `top`. */
const upTo = ([first, ...others]: readonly number[]): number[][] =>
  first === undefined
    ? [[]]
    : Array.from({ length: first + 1 }, (_, one) => upTo(others).map((rest) => [one, ...rest])).flat()

function* oneQuarter(size: number, most: number): Generator<QuarterWorld[]> {
  for (const came of tuples(size, most))
    for (const done of upTo(came)) yield [{ enrolments: ofCourses(came), completions: ofCourses(done) }]
}

function* twoQuarters(size: number, most: number, least: number): Generator<QuarterWorld[]> {
  const enough = tuples(size, most).filter((counts) => counts.reduce((a, b) => a + b, 0) >= least)
  for (const came of enough)
    for (const done of upTo(came)) {
      const first = { enrolments: ofCourses(came), completions: ofCourses(done) }
      for (const then of enough)
        for (const doneThen of upTo(then.map((count, i) => count + came[i]! - done[i]!)))
          yield [first, { enrolments: ofCourses(then), completions: ofCourses(doneThen) }]
    }
}

/** Two countries, one with three provinces and one with one, and nobody who completes. */
function* places(most: number): Generator<QuarterWorld[]> {
  for (const [a = 0, b = 0, c = 0, d = 0] of tuples(4, most)) {
    const enrolments = {
      [ALL]: a + b + c + d,
      [countryKey('PE')]: a + b + c,
      [countryKey('CL')]: d,
      [provinceKey('PE', null)]: a,
      [provinceKey('PE', 'PE-1')]: b,
      [provinceKey('PE', 'PE-2')]: c,
      [provinceKey('CL', 'CL-1')]: d,
    }
    yield [{ enrolments, completions: { [ALL]: 0 } }]
  }
}
