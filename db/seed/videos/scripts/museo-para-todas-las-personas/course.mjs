export const FILMS = ['barreras', 'cartela', 'sentidos']
export const VOICES = ['es', 'pt']
export const CAPTIONS = ['es', 'pt', 'en']
/** Of the voice: two recordings of every film have to fit. */
export const BITRATE = '48k'
