// Where a badge, its issuer and its state are found, by the product's own origin. They stand in signed badges: what is
// changed here breaks nothing signed before, but only if the former addresses go on answering.
export const CREDENTIAL_TYPE = 'application/vc+ld+json'
export const LINKED_DATA_TYPE = 'application/ld+json'

/** did:web of the origin: the host, its port after %3A. */
export const didOf = (origin: string): string => `did:web:${encodeURIComponent(new URL(origin).host)}`

/** The name under which the did document publishes a key. */
export const methodOf = (origin: string, keyId: string): string => `${didOf(origin)}#${keyId}`

/** `code` grouped. */
export const badgeAddress = (origin: string, code: string): string => `${origin}/api/badges/${code}`
export const issuerAddress = (origin: string): string => `${origin}/api/badges/issuer`
export const listAddress = (origin: string, list: number): string => `${origin}/api/badges/status/${list}`
