// What a page answers where this machine has no room to write: 503 in words, never a fault of ours with its number.
import type { ServerBuild } from '@remix-run/node'
import { isNoRoom } from './no-room'

type Module = ServerBuild['routes'][string]['module']

/** The build with loaders and actions that answer 503 where a write found no room; all else they throw is as it was. */
export function calmWithoutRoom(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => [id, { ...route, module: calm(route.module) }])
  return { ...build, routes: Object.fromEntries(routes) as ServerBuild['routes'] }
}

function calm(module: Module): Module {
  const { loader, action } = module
  return { ...module, ...(loader && { loader: guarded(loader) }), ...(action && { action: guarded(action) }) }
}

function guarded<A>(work: (args: A) => unknown): (args: A) => Promise<unknown> {
  return async (args) => {
    try {
      return await work(args)
    } catch (error) {
      if (!isNoRoom(error)) throw error
      throw new Response(null, { status: 503, headers: { 'Retry-After': '60' } })
    }
  }
}
