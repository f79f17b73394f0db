export const FILMS = ['inventario', 'ficha', 'recuento']
export const VOICES = ['es']
export const CAPTIONS = ['es', 'pt']
