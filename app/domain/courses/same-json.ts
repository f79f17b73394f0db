// Whether two JSON texts say the same, in whatever order their keys stand: documents that were put together anew.

export const isSameJson = (a: string, b: string): boolean => a === b || sorted(a) === sorted(b)

const sorted = (text: string): string =>
  JSON.stringify(JSON.parse(text), (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
      : value,
  )
