import type { LoaderFunctionArgs } from '@remix-run/node'
import { anyone } from '../guard.server'

const PRIVATE = [
  '/*/account',
  '/*/learn',
  '/*/studio',
  '/*/coordinate',
  '/*/admin',
  '/*/outbox',
  '/*/certificates/',
  '/v/',
  '/api/',
]

/** Robots read the courses; what belongs to a person is not for them. */
export async function loader(args: LoaderFunctionArgs) {
  const { origin } = await anyone(args)
  const lines = [
    'User-agent: *',
    ...PRIVATE.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ]
  return new Response(lines.join('\n'), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  })
}
