import type { LoaderFunctionArgs } from '@remix-run/node'
import { programme } from '../../domain/settings/queries.server'
import { anyone } from '../guard.server'

const YEAR_MS = 365 * 24 * 3_600_000

/** Whom to tell of a hole (RFC 9116): the programme's address where it has one, and the page of help. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, origin, now } = await anyone(args)
  const { helpEmail } = programme(db)
  const lines = [
    ...(helpEmail ? [`Contact: mailto:${helpEmail}`] : []),
    `Contact: ${origin}/es/help`,
    // asked anew at every reading: whoever still answers here still reads those mails
    `Expires: ${new Date(now + YEAR_MS).toISOString()}`,
    'Preferred-Languages: es, pt, en',
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ]
  return new Response(lines.join('\n'), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  })
}
