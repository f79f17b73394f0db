// Pages leave the server finished: nothing is hydrated, so the markup carries no marks for it.
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { Refusal } from './domain/refusal'
import { i18nFor } from './platform/i18n'
import { isLang, type Lang } from './platform/languages'
import { log } from './platform/log'
import { type IslandEntry, IslandEntryContext } from './ui/site/island-script'

/** What a route module may say of itself: which island it has, and whether strangers all see the same page. */
interface RouteHandle {
  island?: 'lesson' | 'quiz'
  cache?: 'anonymous'
  /** it shows itself in a frame */
  framed?: true
  /** of a page that is kept: which queries are kept with it; none of them unless said */
  keeps?: (query: URLSearchParams) => boolean
}

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  _loadContext: AppLoadContext,
): Response {
  const html = renderToStaticMarkup(
    <I18nextProvider i18n={i18nFor(languageOf(remix, request))}>
      <IslandEntryContext.Provider value={islandEntry(remix)}>
        <RemixServer context={remix} url={request.url} />
      </IslandEntryContext.Provider>
    </I18nextProvider>,
  )
  const handles = handlesOf(remix)
  const isCached = status === 200 && mayKeep(handles.at(-1), new URL(request.url)) && isStranger(remix)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Cache-Control', isCached ? 'public, max-age=0, must-revalidate' : 'private, no-store')
  if (isCached) headers.set('X-Anonymous-Cache', '1')
  if (!remix.staticHandlerContext.errors && handles.some((handle) => handle.island)) headers.set('X-Island', '1')
  // a page that shows itself at the size of a phone: framed by ourselves only
  if (handles.some((handle) => handle.framed)) headers.set('X-Framed', '1')
  return new Response(`<!DOCTYPE html>${html}`, { status, headers })
}

// Anybody can make up queries without end: each kept page would push out one that many people ask for.
const mayKeep = (handle: RouteHandle | undefined, { search, searchParams }: URL): boolean =>
  handle?.cache === 'anonymous' && (search === '' || handle.keeps?.(searchParams) === true)

/** Logs what is ours to mend, with the id that the page quotes; what a visitor got wrong is no news. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted || error instanceof Refusal) return
  if (isRouteErrorResponse(error) && error.status < 500) return
  const found =
    error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : { name: String(error) }
  log.error({ requestId: context.visit?.requestId, error: found }, 'a page failed')
}

interface RootData {
  lang?: Lang
  viewer?: unknown
}

const rootData = (remix: EntryContext): RootData | undefined =>
  remix.staticHandlerContext.loaderData['root'] as RootData | undefined

/** Nobody is signed in, and that is known. */
function isStranger(remix: EntryContext): boolean {
  const root = rootData(remix)
  return root !== undefined && root.viewer === undefined
}

function languageOf(remix: EntryContext, request: Request): Lang {
  const first = new URL(request.url).pathname.split('/')[1]
  return rootData(remix)?.lang ?? (isLang(first) ? first : 'es')
}

const handlesOf = (remix: EntryContext): RouteHandle[] =>
  remix.staticHandlerContext.matches.map(({ route }) => (remix.routeModules[route.id]?.handle ?? {}) as RouteHandle)

function islandEntry({ manifest }: EntryContext): IslandEntry {
  // The server's own type knows an older place of the hot-reload runtime.
  const { hmr } = manifest as { hmr?: { runtime: string } }
  return { module: manifest.entry.module, imports: manifest.entry.imports, hotReload: hmr?.runtime }
}
