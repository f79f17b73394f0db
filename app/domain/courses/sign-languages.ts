// The sign languages of the programme's countries. Each has the code of ISO 639-3, which is also what HTML and players
// call it, and the short name its people use, the same in every language of the screen.

interface SignLanguageName {
  name: string
  /** ISO 3166-1 of the country it is mostly used in, where its short name alone is not enough */
  country: string
}

export const SIGN_LANGUAGES = {
  aed: { name: 'LSA', country: 'AR' },
  bvl: { name: 'LSB', country: 'BO' },
  bzs: { name: 'Libras', country: 'BR' },
  csg: { name: 'LSCh', country: 'CL' },
  csn: { name: 'LSC', country: 'CO' },
  csr: { name: 'LESCO', country: 'CR' },
  csf: { name: 'LSCu', country: 'CU' },
  doq: { name: 'LSRD', country: 'DO' },
  ecs: { name: 'LSEC', country: 'EC' },
  esn: { name: 'LESSA', country: 'SV' },
  ssp: { name: 'LSE', country: 'ES' },
  csc: { name: 'LSCat', country: 'ES' },
  gsm: { name: 'LENSEGUA', country: 'GT' },
  hds: { name: 'LESHO', country: 'HN' },
  mfs: { name: 'LSM', country: 'MX' },
  ncs: { name: 'ISN', country: 'NI' },
  lsp: { name: 'LSPa', country: 'PA' },
  prl: { name: 'LSP', country: 'PE' },
  pys: { name: 'LSPY', country: 'PY' },
  psr: { name: 'LGP', country: 'PT' },
  ugy: { name: 'LSU', country: 'UY' },
  vsl: { name: 'LSV', country: 'VE' },
} as const satisfies Record<string, SignLanguageName>

export type SignLanguage = keyof typeof SIGN_LANGUAGES
export const SIGN_LANGUAGE_CODES = Object.keys(SIGN_LANGUAGES) as [SignLanguage, ...SignLanguage[]]
