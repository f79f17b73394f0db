// As much of the packages of Digital Bazaar as verifiable-credentials.ts uses: they come without types.
declare module '@digitalbazaar/vc' {
  export function issue(options: {
    credential: object
    suite: object
    documentLoader: (url: string) => Promise<object>
    now?: Date
  }): Promise<{ proof: object } & Record<string, unknown>>
  export function verifyCredential(options: {
    credential: object
    suite: object
    documentLoader: (url: string) => Promise<object>
    checkStatus?: (options: object) => Promise<{ verified: boolean; error?: Error }>
    now?: Date
  }): Promise<{ verified: boolean; error?: Error & { errors?: Error[] } }>
}
declare module '@digitalbazaar/data-integrity' {
  export const DataIntegrityProof: new (options: { signer?: object; date?: Date; cryptosuite: object }) => object
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object
}
declare module '@digitalbazaar/ed25519-multikey' {
  export function fromJwk(options: { jwk: object }): Promise<{ publicKeyMultibase: string }>
}
