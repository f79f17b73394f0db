// The pages as Remix's server build would hold them, put together from app/routes.ts without building: for tests that
// go through the real HTTP server and the real guards. What browsers would load is left empty.
import type { ServerBuild } from '@remix-run/node'
import routes from '../../app/routes'

export interface RouteEntry {
  file: string
  path?: string
  index?: boolean
  children?: RouteEntry[]
}
type RouteModule = ServerBuild['routes'][string]['module']

const modules = import.meta.glob<RouteModule>([
  '../../app/routes/**/*.{ts,tsx}',
  '!**/*.test.*',
  '!**/*.server.{ts,tsx}',
])
const frame = import.meta.glob<RouteModule>('../../app/{root,entry.server}.tsx')

/** Every route with its whole address pattern, as app/routes.ts has it. */
export function routeList(): { id: string; file: string; pattern: string }[] {
  const list = (entries: RouteEntry[], above: string): { id: string; file: string; pattern: string }[] =>
    entries.flatMap((entry) => {
      const pattern = [above, entry.path ?? ''].filter(Boolean).join('/')
      const id = entry.file.replace(/\.tsx?$/, '')
      return [{ id, file: entry.file, pattern: `/${pattern}` }, ...list(entry.children ?? [], pattern)]
    })
  return list(routes as RouteEntry[], '')
}

export async function routeModule(file: string): Promise<RouteModule> {
  const load = modules[`../../app/${file}`]
  if (!load) throw new Error(`app/${file} is in app/routes.ts but does not exist`)
  return load()
}

/** The build that createRequestHandler of @remix-run/node takes. */
export async function remixBuild(): Promise<ServerBuild> {
  const rootModule = await frame['../../app/root.tsx']?.()
  const entryModule = await frame['../../app/entry.server.tsx']?.()
  if (!rootModule || !entryModule) throw new Error('app/root.tsx and app/entry.server.tsx are needed')
  const built: ServerBuild['routes'] = { root: { id: 'root', path: '', module: rootModule } }
  await addRoutes(built, routes as RouteEntry[], 'root')
  return {
    mode: 'test',
    entry: { module: entryModule as unknown as ServerBuild['entry']['module'] },
    routes: built,
    assets: { entry: { module: '/assets/entry.js', imports: [] }, routes: manifest(built), url: '', version: 'test' },
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    isSpaMode: false,
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_lazyRouteDiscovery: true,
      v3_singleFetch: true,
    },
  }
}

async function addRoutes(built: ServerBuild['routes'], entries: RouteEntry[], parentId: string): Promise<void> {
  for (const { file, path, index, children } of entries) {
    const id = file.replace(/\.tsx?$/, '')
    built[id] = {
      id,
      parentId,
      module: await routeModule(file),
      ...(path ? { path } : {}),
      ...(index ? { index } : {}),
    }
    if (children) await addRoutes(built, children, id)
  }
}

function manifest(built: ServerBuild['routes']): ServerBuild['assets']['routes'] {
  return Object.fromEntries(
    Object.values(built).map(({ module, ...route }) => [
      route.id,
      {
        ...route,
        hasLoader: 'loader' in module,
        hasAction: 'action' in module,
        hasClientLoader: false,
        hasClientAction: false,
        hasErrorBoundary: 'ErrorBoundary' in module,
        module: '/assets/route.js',
        imports: [],
        css: [],
      },
    ]),
  )
}
