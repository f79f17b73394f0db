import type { LoaderFunctionArgs } from '@remix-run/node'
import { profileOf } from '../../domain/badges/issuer'
import { programme } from '../../domain/settings/queries.server'
import { CREDENTIALS_CONTEXT, OPEN_BADGES_CONTEXT } from '../../platform/verifiable-credentials'
import { anyone } from '../guard.server'
import { linkedData } from '../linked-data.server'

/** Who issues badges, as the programme stands today. Said in Spanish: an address for machines has no language. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, origin } = await anyone(args)
  const profile = profileOf(origin, programme(db), 'es')
  return linkedData({ '@context': [CREDENTIALS_CONTEXT, OPEN_BADGES_CONTEXT], ...profile })
}
