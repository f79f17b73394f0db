// What a line of a list of addresses says, whichever of three languages its headings are in. Pure.
import type { CsvTable } from '../../platform/csv-read'
import { findColumns } from '../../platform/csv-read'
import { isLang, type Lang } from '../../platform/languages'
import { emailKey, isEmail, tidyEmail } from '../accounts/email'
import { nameKey } from '../institutions/name-key'

const COLUMNS = {
  email: ['correo', 'correo electrónico', 'email', 'e-mail', 'mail', 'dirección de correo', 'endereço de e-mail', 'email address'],
  name: ['nombre', 'nombre completo', 'nombres y apellidos', 'nombre y apellidos', 'persona', 'nome', 'nome completo', 'name', 'full name'],
  language: ['idioma', 'lengua', 'língua', 'language', 'lang'],
} as const // prettier-ignore
type Column = keyof typeof COLUMNS

/** as nameKey writes them */
const LANGUAGE_NAMES: Record<string, Lang> = {
  espanol: 'es', castellano: 'es', spanish: 'es', espanhol: 'es',
  portugues: 'pt', portuguese: 'pt', ingles: 'en', english: 'en',
} // prettier-ignore

const LONGEST_NAME = 120
const LONGEST_SHOWN = 254

export type Places = Partial<Record<Column, number>> & { email: number }

/** Where each column stands; a list without headings whose first line has an address is all lines. undefined = no addresses. */
export function placesIn(table: CsvTable): { at: Places; rows: CsvTable['rows'] } | undefined {
  const named = findColumns(table.head, COLUMNS, nameKey)
  if (named.email !== undefined) return { at: { ...named, email: named.email }, rows: table.rows }
  const bare = table.head.findIndex((cell) => isEmail(tidyEmail(cell)))
  return bare < 0 ? undefined : { at: { email: bare }, rows: [{ line: 1, cells: table.head }, ...table.rows] }
}

export interface Line {
  email: string
  /** none = it is no address */
  emailKey: string | undefined
  name: string | null
  language: Lang
}

export function readLine(cells: readonly string[], at: Places, language: Lang): Line {
  const cell = (column: Column): string => cells[at[column] ?? -1] ?? ''
  const email = tidyEmail(cell('email'))
  const said = nameKey(cell('language'))
  const code = said.slice(0, 2)
  const name = cell('name')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  return {
    email: email.slice(0, LONGEST_SHOWN),
    emailKey: isEmail(email) ? emailKey(email) : undefined,
    name: [...name].slice(0, LONGEST_NAME).join('') || null,
    language: LANGUAGE_NAMES[said] ?? (isLang(code) && said.length <= 5 ? code : language),
  }
}
