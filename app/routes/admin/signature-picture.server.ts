// The address at which an administrator sees the picture of a signature; to everybody else it does not exist.

export const signatureHref = (hash: string): string => `/media/${hash}/signature.png`
