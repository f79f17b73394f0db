// Which bytes of a representation a Range header asks for, as RFC 9110 14 has it; pure.

export type ChosenRange = { start: number; end: number } | 'all' | 'unsatisfiable'

/**
 * One range is served (clipped to the size; both ends inclusive). Anything that is not one well-formed `bytes` range is
 * ignored, which the RFC allows: several ranges would only let a client ask for the file many times over.
 */
export function chooseRange(header: string | undefined, sizeBytes: number): ChosenRange {
  const match = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header ?? '')
  if (!match) return 'all'
  const [, from = '', to = ''] = match
  if (from === '' && to === '') return 'all'
  if (from === '') {
    const length = Math.min(Number(to), sizeBytes)
    return length > 0 ? { start: sizeBytes - length, end: sizeBytes - 1 } : 'unsatisfiable'
  }
  const start = Number(from)
  if (to !== '' && Number(to) < start) return 'all'
  if (start >= sizeBytes) return 'unsatisfiable'
  return { start, end: to === '' ? sizeBytes - 1 : Math.min(Number(to), sizeBytes - 1) }
}
