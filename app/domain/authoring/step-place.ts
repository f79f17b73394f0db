// Which lesson a step of a draft was done in, read from what it changes: a step inside of one lesson is that lesson's; one
// that adds, takes away or moves lessons, or changes the course, is nobody's.
import type { CourseDocument } from '../courses/document'

const INSIDE = /^\/modules\/(\d+)\/lessons\/(\d+)\//
/** What comes along with work in a lesson: the name of whoever translated, a picture the text names. */
const ALONG = /^\/(translators|media)(\/|$)/

/** Id of the lesson that a JSON patch on this document stays inside of. */
export function lessonOfPatch({ modules }: CourseDocument, patch: string): string | undefined {
  const paths = (JSON.parse(patch) as { path: string }[]).map(({ path }) => path).filter((path) => !ALONG.test(path))
  const places = new Set(paths.map((path) => INSIDE.exec(path)?.slice(1, 3).join('/') ?? ''))
  const [place = ''] = places
  if (places.size !== 1 || place === '') return undefined
  const [module, lesson] = place.split('/').map(Number)
  return modules[module!]?.lessons[lesson!]?.id
}
