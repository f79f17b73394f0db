// Which sheet a screen needs on top of site.css, by the route that shows it: a page loads no more than its own.
import catalogue from './catalogue.css?url'
import course from './course.css?url'
import home from './home.css?url'
import states from './states.css?url'

// Sheets of the other screen groups are found by name, so that a group is added by adding its file and its line below.
const found = import.meta.glob<string>('./{lesson,quiz,certificate,forms}.css', {
  query: '?url',
  import: 'default',
  eager: true,
})
const named = (name: string): string[] => [found[`./${name}.css`]].filter((href) => href !== undefined)

const BY_ROUTE: [start: string, sheets: string[]][] = [
  ['routes/public/home', [catalogue, home]],
  ['routes/public/catalogue', [catalogue]],
  ['routes/public/course', [course]],
  ['routes/public/certificate', [...named('certificate'), ...named('forms')]],
  ['routes/learn/home', [home]],
  ['routes/learn/lesson', named('lesson')],
  ['routes/learn/attempt', [...named('quiz'), ...named('certificate')]],
  ['routes/learn/submission', [...named('quiz'), ...named('certificate')]],
  ['routes/account/', named('forms')],
  ['routes/system/outbox', named('forms')],
]

/** The sheets of a page; the ones of an error page where something went wrong. */
export function sheetsOf(routeId: string | undefined, isProblem: boolean): string[] {
  if (isProblem) return [states]
  return BY_ROUTE.find(([start]) => routeId?.startsWith(start))?.[1] ?? []
}
