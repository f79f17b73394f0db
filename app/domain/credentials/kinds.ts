// What certificates may be called: titles that are offered in every language, besides one that the programme writes itself.

/** Keys of certificate.json under `kinds`. */
export const CERTIFICATE_KINDS = ['completion', 'approval', 'participation', 'attestation', 'training'] as const
export type CertificateKind = (typeof CERTIFICATE_KINDS)[number]
