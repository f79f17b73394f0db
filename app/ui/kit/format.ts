// Numbers, units and dates as each language writes them. Number and unit never part: a no-break space holds them.
import type { Lang } from '../../platform/languages'

const NBSP = '\u00a0'
const LOCALES: Record<Lang, string> = { es: 'es', pt: 'pt-BR', en: 'en-GB' }

/** The parts of a moment that people plan by. */
export const OPENING: Intl.DateTimeFormatOptions = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
}

type Formatter = Intl.NumberFormat | Intl.DateTimeFormat | Intl.ListFormat | Intl.DisplayNames

const known = new Map<string, Formatter>()

// Making an Intl formatter costs more than the page it is for.
function kept<F extends Formatter>(key: string, make: () => F): F {
  const found = known.get(key) as F | undefined
  if (found) return found
  const made = make()
  known.set(key, made)
  return made
}

export function formatNumber(value: number, lang: Lang): string {
  return kept(`n ${lang}`, () => new Intl.NumberFormat(LOCALES[lang], { maximumFractionDigits: 1 })).format(value)
}

/** 70 % in Spanish, 70% in Portuguese and English. */
export function formatPercent(percent: number, lang: Lang): string {
  return kept(`% ${lang}`, () => new Intl.NumberFormat(LOCALES[lang], { style: 'percent' })).format(percent / 100)
}

/** Bytes as people pay for them (1 MB = 1,000,000): 4,3 GB, 62 MB, 0,3 MB, 40 kB. */
export function formatSize(bytes: number, lang: Lang): string {
  if (bytes < 50_000) return `${formatNumber(Math.max(1, Math.round(bytes / 1000)), lang)}${NBSP}kB`
  const mb = bytes / 1_000_000
  if (mb >= 1_000) return `${formatNumber(Math.round(mb / 100) / 10, lang)}${NBSP}GB`
  return `${formatNumber(mb < 10 ? Math.round(mb * 10) / 10 : Math.round(mb), lang)}${NBSP}MB`
}

/** Certified hours on a label: 4 h. */
export function formatHours(hours: number, lang: Lang): string {
  return `${formatNumber(hours, lang)}${NBSP}h`
}

/** Certified hours in a sentence: 4 horas, 1 hour. */
export function formatHoursLong(hours: number, lang: Lang): string {
  const format = kept(
    `h ${lang}`,
    () => new Intl.NumberFormat(LOCALES[lang], { style: 'unit', unit: 'hour', unitDisplay: 'long' }),
  )
  return unparted(format.format(hours))
}

/** 8 min; never less than one. */
export function formatMinutes(ms: number, lang: Lang): string {
  return `${formatNumber(Math.max(1, Math.round(ms / 60_000)), lang)}${NBSP}min`
}

export { clockOf as formatClock } from '../../domain/media/clock'

/** What is left of a video, in words of units: 4 min 28 s. */
export function formatRest(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  const minutes = Math.floor(seconds / 60)
  return minutes > 0 ? `${minutes}${NBSP}min ${seconds % 60}${NBSP}s` : `${seconds}${NBSP}s`
}

/** 14 de septiembre de 2026. The zone is UTC unless one is given. */
export function formatDate(ms: number, lang: Lang, timeZone = 'UTC'): string {
  return kept(
    `d ${lang} ${timeZone}`,
    () => new Intl.DateTimeFormat(LOCALES[lang], { dateStyle: 'long', timeZone }),
  ).format(ms)
}

/** 14 sept 2026: for rows of a table. */
export function formatDay(ms: number, lang: Lang, timeZone = 'UTC'): string {
  return kept(
    `D ${lang} ${timeZone}`,
    () => new Intl.DateTimeFormat(LOCALES[lang], { dateStyle: 'medium', timeZone }),
  ).format(ms)
}

/** octubre de 2026. */
export function formatMonth(ms: number, lang: Lang, timeZone = 'UTC'): string {
  return kept(
    `m ${lang} ${timeZone}`,
    () => new Intl.DateTimeFormat(LOCALES[lang], { month: 'long', year: 'numeric', timeZone }),
  ).format(ms)
}

/** 14 de septiembre de 2026, 17:48 UTC: a moment with its zone named. */
export function formatMoment(ms: number, lang: Lang, timeZone = 'UTC'): string {
  return kept(
    `t ${lang} ${timeZone}`,
    () =>
      new Intl.DateTimeFormat(LOCALES[lang], {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZone,
        timeZoneName: 'short',
      }),
  ).format(ms)
}

/** 14 sept 2026, 17:48: a moment in a table whose caption names the zone. */
export function formatMomentShort(ms: number, lang: Lang, timeZone: string): string {
  const format = kept(
    `T ${lang} ${timeZone}`,
    () => new Intl.DateTimeFormat(LOCALES[lang], { dateStyle: 'medium', timeStyle: 'short', timeZone }),
  )
  return format.format(ms)
}

/** martes, 24 de noviembre, 10:15 UTC: when something opens, with the zone named; '' where it is no moment. */
export function formatOpening(ms: number, lang: Lang, timeZone = 'UTC'): string {
  if (!Number.isFinite(ms)) return ''
  return kept(`o ${lang} ${timeZone}`, () => new Intl.DateTimeFormat(LOCALES[lang], { ...OPENING, timeZone })).format(
    ms,
  )
}

/** A wait in the largest unit that says it whole: 45 minutos, 24 horas, 3 días. */
export function formatWait(minutes: number, lang: Lang): string {
  const [value, unit] =
    minutes % 60 > 0
      ? [minutes, 'minute']
      : minutes % 1440 > 0 || minutes === 1440
        ? [minutes / 60, 'hour']
        : [minutes / 1440, 'day']
  const format = kept(
    `w ${lang} ${unit}`,
    () => new Intl.NumberFormat(LOCALES[lang], { style: 'unit', unit: String(unit), unitDisplay: 'long' }),
  )
  return unparted(format.format(Number(value)))
}

/** The name of a language in a language: portugués, Portuguese. */
export function languageName(of: Lang, inLang: Lang): string {
  return kept(`L ${inLang}`, () => new Intl.DisplayNames([LOCALES[inLang]], { type: 'language' })).of(of) ?? of
}

/** Videos, lectura y 2 cuestionarios. */
export function formatList(parts: readonly string[], lang: Lang): string {
  return kept(`l ${lang}`, () => new Intl.ListFormat(LOCALES[lang], { type: 'conjunction' })).format(parts)
}

/** Words that begin a sentence: names of months and languages are small in Spanish and Portuguese. */
export const sentence = (text: string, lang: Lang): string =>
  text.slice(0, 1).toLocaleUpperCase(LOCALES[lang]) + text.slice(1)

const unparted = (text: string): string => text.replace(/(\d) (?=\S)/g, `$1${NBSP}`)

/** The name of a country in a language: Perú, Peru. */
export function countryName(code: string, lang: Lang): string {
  return kept(`C ${lang}`, () => new Intl.DisplayNames([LOCALES[lang]], { type: 'region' })).of(code) ?? code
}

/** So many signs of a text, cut between words. */
export function cut(text: string, signs: number): string {
  if (text.length <= signs) return text
  const short = text.slice(0, signs - 1)
  const end = short.lastIndexOf(' ')
  return `${short.slice(0, end > signs / 2 ? end : short.length).replace(/[\s,;:.]+$/, '')}…`
}

/** A month of twelve: ene, sept, Jan. `month` = 'YYYY-MM'. */
export function formatMonthShort(month: string, lang: Lang): string {
  const format = kept(`M ${lang}`, () => new Intl.DateTimeFormat(LOCALES[lang], { month: 'short', timeZone: 'UTC' }))
  return format.format(Date.parse(`${month}-15T12:00:00Z`)).replace('.', '')
}
