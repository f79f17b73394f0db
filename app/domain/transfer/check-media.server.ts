// What a course carries is of the kinds the product keeps, judged by the bytes: anything else would be refused later, at
// the store.
import { probeFile } from '../../platform/probe'
import { UnknownMedia } from '../../platform/probe-refusal'

/** The labels whose files are of no known kind, or broken. `placeOf`: where the file of a label lies; others are passed over. */
export async function unknownMedia(
  labels: Iterable<string>,
  placeOf: (label: string) => string | undefined,
): Promise<string[]> {
  const unknown: string[] = []
  for (const label of new Set(labels)) {
    const place = placeOf(label)
    if (place && !(await isKnown(place))) unknown.push(label)
  }
  return unknown
}

async function isKnown(place: string): Promise<boolean> {
  try {
    await probeFile(place)
    return true
  } catch (error) {
    if (error instanceof UnknownMedia) return false
    throw error
  }
}
