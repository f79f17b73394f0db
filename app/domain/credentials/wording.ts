// How dates, hours and marks of a certificate are said in each language; the same on paper, on the page and in mail.
import { translator } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import type { IdentityFacts } from './facts'

const LOCALES: Record<Lang, string> = { es: 'es', pt: 'pt-BR', en: 'en-GB' }
type DayParts = Intl.DateTimeFormatOptions

const WHOLE: DayParts = { day: 'numeric', month: 'long', year: 'numeric' }

/** 21 de noviembre de 2026; `day` is ISO 8601. */
export const sayDay = (day: string, lang: Lang, parts: DayParts = WHOLE): string =>
  new Intl.DateTimeFormat(LOCALES[lang], { ...parts, timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`))

/** del 3 al 21 de noviembre de 2026; what both days have in common is said once. */
export function sayDays(from: string, to: string, lang: Lang): string {
  const t = translator(lang)
  if (from === to) return t('certificate:dates.one', { date: sayDay(to, lang) })
  const isSameYear = from.slice(0, 4) === to.slice(0, 4)
  const isSameMonth = from.slice(0, 7) === to.slice(0, 7)
  const parts: DayParts = isSameMonth ? { day: 'numeric' } : isSameYear ? { day: 'numeric', month: 'long' } : WHOLE
  return t('certificate:dates.range', { start: sayDay(from, lang, parts), end: sayDay(to, lang) })
}

/** 4 horas; number and unit stay together. */
export const sayHours = (hours: number, lang: Lang): string =>
  new Intl.NumberFormat(LOCALES[lang], { style: 'unit', unit: 'hour', unitDisplay: 'long' })
    .format(hours)
    .replace(' ', '\u00a0')

/** 1 h 30 min; minutes of a module. */
export function sayMinutes(minutes: number, lang: Lang): string {
  const say = (value: number, unit: 'hour' | 'minute') =>
    new Intl.NumberFormat(LOCALES[lang], { style: 'unit', unit, unitDisplay: 'short' }).format(value)
  const parts = [
    ...(minutes >= 60 ? [say(Math.floor(minutes / 60), 'hour')] : []),
    ...(minutes % 60 > 0 ? [say(minutes % 60, 'minute')] : []),
  ]
  return parts.join(' ').replaceAll(' ', '\u00a0')
}

/** Peru, in the language; nothing for a document of no country. */
export const sayCountry = (code: string, lang: Lang): string =>
  code === 'ZZ' ? '' : (new Intl.DisplayNames([LOCALES[lang]], { type: 'region' }).of(code) ?? code)

/** DNI: a name that is the same everywhere; passports have a word in each language. */
export function sayKind(kind: string, lang: Lang): string {
  const t = translator(lang)
  return kind === 'passport' || kind === 'other' ? t(`certificate:identity.kind.${kind}`) : kind
}

/** DNI •••• 901 (Perú): the number as it may be seen by whom it is told. */
export function sayIdentity(identity: Pick<IdentityFacts, 'country' | 'kind'>, number: string, lang: Lang): string {
  const t = translator(lang)
  const said = { kind: sayKind(identity.kind, lang), number, country: sayCountry(identity.country, lang) }
  return said.country === '' ? t('certificate:identity.saidPlain', said) : t('certificate:identity.said', said)
}

/** 88 % in Spanish, 88% in Portuguese and English. */
export const sayPercent = (percent: number, lang: Lang): string =>
  new Intl.NumberFormat(LOCALES[lang], { style: 'percent' }).format(percent / 100)

/** 22 de noviembre de 2026, 10:32 and the name of the zone: a moment as somebody there would say it. */
export function sayMoment(ms: number, lang: Lang, timeZone: string): { date: string; time: string; zone: string } {
  const say = (parts: DayParts) => new Intl.DateTimeFormat(LOCALES[lang], { ...parts, timeZone })
  const zone = say({ timeZoneName: 'longGeneric' }).formatToParts(ms)
  return {
    date: say(WHOLE).format(ms),
    time: say({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(ms),
    // UTC is known by that name; Intl says GMT+00:00
    zone: timeZone === 'UTC' ? timeZone : (zone.find((part) => part.type === 'timeZoneName')?.value ?? timeZone),
  }
}

/** The day of a moment in a zone, ISO 8601. */
export function dayIn(ms: number, timeZone: string): string {
  let format = dayFormats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    dayFormats.set(timeZone, format)
  }
  return format.format(ms)
}

/** A format takes a hundred times longer to make than to use; the programme has one time zone. */
const dayFormats = new Map<string, Intl.DateTimeFormat>()
