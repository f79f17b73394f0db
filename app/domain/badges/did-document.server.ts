// The did document of the programme: every key that ever signed a certificate or a badge. A retired key stays, and stays
// plain: `revoked` would tell verifiers to trust nothing it signed, and it was retired, not lost.
import { asc } from 'drizzle-orm'
import { signingKeys } from '../../../db/schema/settings'
import { multikeyOf } from '../../platform/verifiable-credentials'
import type { Context } from '../context'
import { didOf, issuerAddress, methodOf } from './addresses'

const CONTEXT = ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1']

/** Controlled Identifiers 1.0 and did:web: Multikeys under assertionMethod, the oldest first. */
export async function didDocument({ db, keys, origin }: Pick<Context, 'db' | 'keys' | 'origin'>) {
  const kept = db.select().from(signingKeys).orderBy(asc(signingKeys.createdAt), asc(signingKeys.id)).all()
  // the one that signs, though nothing was signed with it yet
  const pems = new Map([...kept.map((key) => [key.id, key.publicKey] as const), [keys.signingKeyId, keys.publicKeyPem]])
  const did = didOf(origin)
  const methods = [...pems].map(async ([id, pem]) => ({
    id: methodOf(origin, id),
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: await multikeyOf(pem),
  }))
  const verificationMethod = await Promise.all(methods)
  return {
    '@context': CONTEXT,
    id: did,
    alsoKnownAs: [issuerAddress(origin)],
    verificationMethod,
    assertionMethod: verificationMethod.map(({ id }) => id),
  }
}
