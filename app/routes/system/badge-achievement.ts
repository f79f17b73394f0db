import type { LoaderFunctionArgs } from '@remix-run/node'
import { publishedAchievement } from '../../domain/badges/published-achievement.server'
import { anyone } from '../guard.server'
import { linkedData } from '../linked-data.server'

/** What a course's certificates attest, as Open Badges says it. */
export async function loader(args: LoaderFunctionArgs) {
  const achievement = publishedAchievement(await anyone(args), args.params.id ?? '')
  if (!achievement) throw new Response(null, { status: 404 })
  return linkedData(achievement)
}
