// Names a path by the pattern that answers it, so that logs and metrics carry no codes, tokens or ids.

interface RouteLike {
  id: string
  parentId?: string
  path?: string
}

/** Builds the namer from a route manifest; the pattern with the most fixed parts wins. */
export function patternNamer(routes: Record<string, RouteLike | undefined>): (path: string) => string {
  const shapes = Object.values(routes)
    .flatMap((route) => (route ? [fullPath(route, routes)] : []))
    .filter((pattern) => !pattern.endsWith('*'))
    .map((pattern) => ({
      pattern,
      shape: shapeOf(pattern),
      fixed: pattern.split('/').filter((part) => part && !part.startsWith(':')).length,
    }))
    .sort((a, b) => b.fixed - a.fixed)
  return (path) => {
    const page = path.replace(/(?<=.)\/$/, '').replace(/\.data$/, '')
    return shapes.find(({ shape }) => shape.test(page))?.pattern ?? '*'
  }
}

function fullPath(route: RouteLike, routes: Record<string, RouteLike | undefined>): string {
  const parts: string[] = []
  for (let at: RouteLike | undefined = route; at; at = at.parentId ? routes[at.parentId] : undefined)
    if (at.path) parts.unshift(at.path)
  return `/${parts.join('/')}`
}

function shapeOf(pattern: string): RegExp {
  return new RegExp(`^${pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+')}$`)
}
