// What stands in the fields of a setting.
import type { Programme } from '../../domain/settings/programme'

type Key = keyof Programme

/** By the names of the form's fields; of a setting that differs by country, those of the one asked for. */
export function valuesOf(standing: Programme, key: Key, country: string | undefined): Record<string, string> {
  if (key === 'legalNotes' || key === 'helpContacts') {
    const entry = country === undefined ? undefined : standing[key][country]
    return { ...entry }
  }
  const value = standing[key]
  return typeof value === 'string' ? { value } : { ...(value as Record<string, string>) }
}

/** The countries that have an entry, with all of it in one line. */
export function entriesOf(standing: Programme, key: Key): { country: string; value: string }[] {
  if (key !== 'legalNotes' && key !== 'helpContacts') return []
  return Object.entries(standing[key])
    .map(([country, entry]) => ({ country, value: Object.values(entry).filter(Boolean).join(' · ') }))
    .sort((a, b) => a.country.localeCompare(b.country))
}

/** The zones that the machine knows, by the part of the world that heads their name. */
export function zonesFor(): { label: string; choices: { value: string; label: string }[] }[] {
  const groups = new Map<string, { value: string; label: string }[]>()
  for (const zone of ['UTC', ...Intl.supportedValuesOf('timeZone')]) {
    const [part = '', ...place] = zone.split('/')
    const choice = { value: zone, label: (place.join(' / ') || part).replaceAll('_', ' ') }
    const group = place.length > 0 ? part : 'UTC'
    groups.set(group, [...(groups.get(group) ?? []), choice])
  }
  // where the museums are, first
  const rank = (part: string): number => ['America', 'Europe', 'Atlantic'].indexOf(part) >>> 0
  return [...groups].map(([label, choices]) => ({ label, choices })).sort((a, b) => rank(a.label) - rank(b.label))
}
