// The columns of a table of past completions, by the names people give them in three languages. Pure.

export const COLUMNS = [
  'name', 'email', 'course', 'hours', 'started', 'completed', 'institution', 'country', 'province', 'note',
] as const // prettier-ignore
export type Column = (typeof COLUMNS)[number]
export const NEEDED = ['name', 'course', 'completed'] as const satisfies readonly Column[]

const NAMES: Record<Column, readonly string[]> = {
  name: ['nombre', 'nombre completo', 'nombres y apellidos', 'nombre y apellidos', 'participante', 'persona', 'nome', 'nome completo', 'name', 'full name', 'person'],
  email: ['correo', 'correo electronico', 'email', 'e mail', 'mail', 'direccion de correo', 'endereco de e mail', 'email address'],
  course: ['curso', 'nombre del curso', 'titulo', 'titulo del curso', 'capacitacion', 'nome do curso', 'titulo do curso', 'course', 'course title', 'title', 'training'],
  hours: ['horas', 'carga horaria', 'duracion en horas', 'duracion', 'duracao', 'hours'],
  started: ['inicio', 'fecha de inicio', 'comienzo', 'desde', 'data de inicio', 'inicio em', 'start', 'start date', 'started', 'from'],
  completed: ['fin', 'fecha de fin', 'fecha fin', 'finalizacion', 'fecha de finalizacion', 'termino', 'fecha de termino', 'fecha', 'hasta', 'fim', 'data de fim', 'conclusao', 'data de conclusao', 'data', 'end', 'end date', 'completed', 'completion', 'completion date', 'date', 'to'],
  institution: ['institucion', 'museo', 'entidad', 'instituicao', 'museu', 'institution', 'museum'],
  country: ['pais', 'country'],
  province: ['provincia', 'region', 'departamento', 'estado', 'provincia o region', 'regiao', 'distrito', 'province', 'state'],
  note: ['nota', 'notas', 'observaciones', 'fuente', 'origen', 'observacoes', 'fonte', 'origem', 'note', 'notes', 'source'],
} // prettier-ignore

/** Letters and digits alone, small and without accents: how headings, countries and institutions are compared. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const COLUMN_OF = new Map(COLUMNS.flatMap((column) => NAMES[column].map((name) => [name, column] as const)))

/** Where each column stands; the first of a name counts. */
export function columnsIn(headings: readonly string[]): Partial<Record<Column, number>> {
  const found: Partial<Record<Column, number>> = {}
  headings.forEach((heading, at) => {
    const column = COLUMN_OF.get(fold(heading))
    if (column) found[column] ??= at
  })
  return found
}
