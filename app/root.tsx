import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from './ui/kit/use-translation'
import { programme } from './domain/settings/queries.server'
import { readCookie } from './platform/cookies'
import { i18nFor } from './platform/i18n'
import { isLang, type Lang } from './platform/languages'
import { anyone } from './routes/guard.server'
import { privateHead } from './routes/page-head'
import { sheetsOf } from './styles/sheets'
import site from './styles/site.css?url'
import { IslandScript } from './ui/site/island-script'
import { problemKind, ProblemPage } from './ui/site/problem'
import { SharedBar } from './ui/site/shared-bar'
import { CoordinateNav } from './ui/staff/coordinate-nav'
import { SiteFoot, type Theme } from './ui/site/site-foot'
import { SiteHead } from './ui/site/site-head'

const FONT = '/fonts/andada-pro-500-latin.woff2'

export const links: LinksFunction = () => [
  { rel: 'preload', href: FONT, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'stylesheet', href: site },
]

/** What the frame of every page shows. An address without a language of ours is answered in the visitor's own. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await anyone(args)
  const { pathname, search } = new URL(args.request.url)
  const lang = languageOf(pathname) ?? ctx.lang
  return {
    lang,
    path: pathname,
    query: search,
    theme: themeOf(args.request),
    programmeName: programme(ctx.db).programmeName[lang],
    viewer: ctx.viewer && { name: ctx.viewer.name, roles: [...ctx.viewer.roles] },
    sharedLeftMs: ctx.viewer?.sharedUntil === undefined ? undefined : ctx.viewer.sharedUntil - ctx.visit.now,
    requestId: ctx.visit.requestId,
  }
}

const languageOf = (path: string): Lang | undefined => {
  const first = path.split('/')[1]
  return isLang(first) ? first : undefined
}

const themeOf = (request: Request): Theme => {
  const chosen = readCookie(request.headers.get('Cookie'), 'theme')
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system'
}

export const meta: MetaFunction<typeof loader> = ({ data, error, location }) => {
  const lang = data?.lang ?? languageOf(location.pathname) ?? 'es'
  const words = i18nFor(lang).getFixedT(lang, 'site')
  if (!error) return [{ title: words('brand') }]
  return privateHead(lang, words(`problem.${problemKind(isRouteErrorResponse(error) ? error.status : 500)}.title`))
}

/** The frame is there even where the page, or the frame's own loader, failed. */
export function Layout({ children }: { children: ReactNode }) {
  const { pathname, search } = useLocation()
  const found = useRouteLoaderData<typeof loader>('root')
  const lang = found?.lang ?? languageOf(pathname) ?? 'es'
  const theme = found?.theme ?? 'system'
  const matches = useMatches()
  const error = useRouteError()
  const hasIsland = !error && matches.some(({ handle }) => Boolean((handle as { island?: string } | undefined)?.island))
  const { t } = useTranslation('site')
  return (
    <html
      lang={lang}
      data-theme={theme === 'system' ? undefined : theme}
      data-place={found?.sharedLeftMs === undefined ? undefined : 'shared'}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={theme === 'system' ? 'light dark' : theme} />
        <Meta />
        <Links />
        {sheetsOf(matches.at(-1)?.id, Boolean(error)).map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {hasIsland && <IslandScript />}
      </head>
      <body>
        <a className="skip" href="#content">
          {t('skip')}
        </a>
        <SiteHead
          lang={lang}
          path={found?.path ?? pathname}
          queryIn={(other) => queryIn(other, found?.query ?? search, matches.at(-1))}
          programmeName={found?.programmeName ?? ''}
          viewer={found?.viewer}
        />
        {found?.sharedLeftMs !== undefined && <SharedBar lang={lang} leftMs={found.sharedLeftMs} />}
        {!error && matches.at(-1)?.id.startsWith('routes/coordinate/') && (
          <CoordinateNav lang={lang} path={found?.path ?? pathname} />
        )}
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <SiteFoot lang={lang} theme={theme} />
      </body>
    </html>
  )
}

/** The query of the same page in another language: its own, and what the page has to say to it. */
function queryIn(lang: Lang, query: string, page: ReturnType<typeof useMatches>[number] | undefined): string {
  const { queryIn: more } = (page?.handle ?? {}) as { queryIn?: (data: unknown, lang: Lang) => Record<string, string> }
  if (!more || !page?.data) return query
  const params = new URLSearchParams(query)
  for (const [name, value] of Object.entries(more(page.data, lang))) params.set(name, value)
  return params.size > 0 ? `?${params.toString()}` : ''
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const { pathname, search } = useLocation()
  const found = useRouteLoaderData<typeof loader>('root')
  const { t } = useTranslation('refusals')
  const refused = isRouteErrorResponse(error) ? (error.data as { refusal?: string; params?: object } | null) : null
  return (
    <ProblemPage
      lang={found?.lang ?? languageOf(pathname) ?? 'es'}
      kind={problemKind(isRouteErrorResponse(error) ? error.status : 500)}
      reason={refused?.refusal ? String(t(refused.refusal as 'not-found', (refused.params ?? {}) as never)) : undefined}
      requestId={found?.requestId}
      next={pathname + search}
    />
  )
}
