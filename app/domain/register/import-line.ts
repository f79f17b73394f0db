// What a line of a list of institutions says, whichever of three languages it was written in: a name, a country, a
// province and to whom it belongs; or what is wrong with it, one thing at a time.
import { IBERO_AMERICA, isCountry, OTHER_COUNTRIES } from '../accounts/rules'
import { nameKey } from '../institutions/name-key'
import { hasProvinces, isKnownProvince, readProvince } from '../institutions/provinces'
import {
  INSTITUTION_KINDS,
  type InstitutionFields,
  type InstitutionKind,
  isInstitutionName,
  tidyInstitutionName,
} from '../institutions/rules'

export const IMPORT_COLUMNS = {
  name: ['nombre', 'nome', 'name', 'institución', 'instituição', 'institution', 'museo', 'museu', 'museum'],
  country: ['país', 'country'],
  province: [
    'provincia', 'província', 'province', 'estado', 'state', 'departamento', 'región', 'região', 'region', 'distrito',
    'comunidad autónoma', 'iso 3166-2', 'iso3166-2',
  ],
  kind: ['tipo', 'kind', 'type', 'titularidad', 'titularidade', 'ownership', 'gestión', 'gestão', 'dependencia'],
} as const // prettier-ignore
export type ImportColumn = keyof typeof IMPORT_COLUMNS

/** as nameKey writes them */
const KINDS: Record<InstitutionKind, readonly string[]> = {
  public: ['public', 'publica', 'publico', 'estatal', 'state'],
  private: ['private', 'privada', 'privado', 'particular'],
  mixed: ['mixed', 'mixta', 'mixto', 'mista', 'misto'],
}

export const LINE_PROBLEMS = ['name', 'country', 'country-not-yours', 'province', 'kind'] as const
export type LineProblem = (typeof LINE_PROBLEMS)[number]
export type Typed = Record<ImportColumn, string>

/** `only`: the one country of whoever imports; lines that name none are of it. */
export function readImportLine(
  typed: Typed,
  only: string | null,
): { fields: InstitutionFields } | { problem: LineProblem } {
  const name = tidyInstitutionName(typed.name)
  if (!isInstitutionName(name)) return { problem: 'name' }
  const country = typed.country === '' && only !== null ? only : readCountry(typed.country)
  if (country === undefined) return { problem: 'country' }
  if (only !== null && country !== only) return { problem: 'country-not-yours' }
  const province = typed.province === '' ? undefined : provinceOf(country, typed.province)
  if (province === null) return { problem: 'province' }
  const kind = readKind(typed.kind)
  return kind ? { fields: { name, country, province, kind } } : { problem: 'kind' }
}

/** The code; null = none that is known. Outside the community only codes are. */
function provinceOf(country: string, typed: string): string | null {
  if (hasProvinces(country)) return readProvince(country, typed) ?? null
  const code = typed.toUpperCase()
  return isKnownProvince(country, code) ? code : null
}

function readKind(typed: string): InstitutionKind | undefined {
  const key = nameKey(typed)
  return INSTITUTION_KINDS.find((kind) => KINDS[kind].includes(key))
}

let byName: Map<string, string> | undefined

/** A code, or a name in Spanish, Portuguese or English. */
function readCountry(typed: string): string | undefined {
  const code = typed.trim().toUpperCase()
  if (isCountry(code)) return code
  byName ??= new Map(
    ['en', 'pt', 'es'].flatMap((lang) => {
      const names = new Intl.DisplayNames([lang], { type: 'region' })
      return [...OTHER_COUNTRIES, ...IBERO_AMERICA].map((one): [string, string] => [nameKey(names.of(one) ?? one), one])
    }),
  )
  return byName.get(nameKey(typed))
}
