// A name as it is compared and searched: capitals, accents, signs and double spaces make no difference.

/** 'Museo «Ñandutí» – San Martín' → 'museo nanduti san martin' */
export const nameKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
