// What a page answers where this machine has no room to write: 503 in words, never a fault of ours with its number.
import { isNoRoom } from './no-room'

/** Of a route: what this looks at. */
type Work = ((args: never) => unknown) | undefined
interface Module {
  loader?: unknown
  action?: unknown
}

/** The build with loaders and actions that answer 503 where a write found no room; all else they throw is as it was. */
export function calmWithoutRoom<B extends { routes: Record<string, { module: Module } | undefined> }>(build: B): B {
  const routes = Object.entries(build.routes).map(([id, route]) => [
    id,
    route && { ...route, module: calm(route.module) },
  ])
  return { ...build, routes: Object.fromEntries(routes) as B['routes'] }
}

function calm(module: Module): Module {
  const { loader, action } = module as { loader?: Work; action?: Work }
  return { ...module, ...(loader && { loader: guarded(loader) }), ...(action && { action: guarded(action) }) }
}

function guarded(work: NonNullable<Work>): (args: never) => Promise<unknown> {
  return async (args) => {
    try {
      return await work(args)
    } catch (error) {
      if (!isNoRoom(error)) throw error
      throw new Response(null, { status: 503, headers: { 'Retry-After': '60' } })
    }
  }
}
