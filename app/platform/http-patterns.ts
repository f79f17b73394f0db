// Which route answers a path, by its pattern: for logs and metrics, which must carry no codes, tokens or ids, and for
// handing a request to a table of routes that holds no other.

interface RouteLike {
  id: string
  parentId?: string
  path?: string
}
type Routes = Record<string, RouteLike | undefined>

export interface FoundRoute {
  id: string
  pattern: string
}

/** Builds the finder from a route manifest; of several patterns that fit, the one with the most fixed parts wins. */
export function routeFinder(routes: Routes): (path: string) => FoundRoute | undefined {
  const shapes = Object.values(routes)
    .flatMap((route) =>
      route && route.parentId !== undefined ? [{ id: route.id, pattern: fullPath(route, routes) }] : [],
    )
    .filter(({ pattern }) => !pattern.endsWith('*'))
    .map((found) => ({ found, shape: shapeOf(found.pattern), fixed: fixedParts(found.pattern) }))
    .sort((a, b) => b.fixed - a.fixed)
  return (path) => {
    const page = path.replace(/(?<=.)\/$/, '').replace(/\.data$/, '')
    return shapes.find(({ shape }) => shape.test(page))?.found
  }
}

/** Names a path by the pattern that answers it. */
export function patternNamer(routes: Routes): (path: string) => string {
  const find = routeFinder(routes)
  return (path) => find(path)?.pattern ?? '*'
}

/** A part that begins with a parameter and ends fixed (`:code.pdf`) stands between the two. */
function fixedParts(pattern: string): number {
  const parts = pattern.split('/').filter(Boolean)
  return parts.reduce((sum, part) => sum + (!part.startsWith(':') ? 1 : /^:\w+\W/.test(part) ? 0.5 : 0), 0)
}

function fullPath(route: RouteLike, routes: Routes): string {
  const parts: string[] = []
  for (let at: RouteLike | undefined = route; at; at = at.parentId ? routes[at.parentId] : undefined)
    if (at.path) parts.unshift(at.path)
  return `/${parts.join('/')}`
}

function shapeOf(pattern: string): RegExp {
  return new RegExp(`^${pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+')}$`)
}
