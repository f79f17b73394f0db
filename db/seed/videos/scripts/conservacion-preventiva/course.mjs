// The films of the course in their order, the languages that are spoken in them and the languages of the captions.
export const FILMS = ['recorrido', 'luz', 'humedad', 'plan']
export const VOICES = ['es']
export const CAPTIONS = ['es', 'pt', 'en']
