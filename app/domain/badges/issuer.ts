// Who issues badges, as Open Badges 3.0 says it: the programme, named by its did, so that whoever reads a badge finds the
// keys that it signs with.
import type { Lang } from '../../platform/languages'
import type { Signed } from '../credentials/facts'
import type { Programme } from '../settings/programme'
import { didOf } from './addresses'

export interface Profile {
  id: string
  type: ['Profile']
  name: string
  url: string
  email?: string
  otherIdentifier?: { type: 'IdentifierEntry'; identifier: string; identifierType: string }[]
}

/** As a certificate names its issuer. */
export function issuerOf(origin: string, { issuer }: Pick<Signed, 'issuer'>, lang: Lang): Profile {
  const name = issuer.name[lang] ?? issuer.name.es
  return { id: didOf(origin), type: ['Profile'], name: name ?? '', url: origin, ...legalId(issuer.legalId) }
}

/** As the programme stands today. */
export function profileOf(origin: string, set: Programme, lang: Lang): Profile {
  const issuer = { name: set.issuerName, legalId: set.issuerLegalId }
  const profile = issuerOf(origin, { issuer }, lang)
  return set.helpEmail === '' ? profile : { ...profile, email: set.helpEmail }
}

function legalId(id: string): Pick<Profile, 'otherIdentifier'> {
  if (id === '') return {}
  // 1EdTech's list has no word for a tax number
  return { otherIdentifier: [{ type: 'IdentifierEntry', identifier: id, identifierType: 'ext:legalId' }] }
}
