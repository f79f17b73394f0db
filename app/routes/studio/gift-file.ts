import type { LoaderFunctionArgs } from '@remix-run/node'
import { instructor } from '../guard.server'
import { giftPart } from './gift-part.server'

/** The questions of a quiz as a file. */
export async function loader(args: LoaderFunctionArgs) {
  const { gift } = giftPart(await instructor(args), args.params)
  return new Response(gift, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': `attachment; filename="${args.params.lessonId}.gift"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
