import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findPublishedCourse } from '../../domain/courses/queries-achievement.server'
import { courseView } from '../../domain/courses/view-course.server'
import { sayHours, sayMinutes, sayPercent } from '../../domain/credentials/wording'
import { moduleMinutes } from '../../domain/credentials/collect-facts.server'
import { AchievementPage } from '../../ui/certificate/achievement'
import { visitor } from '../guard.server'
import { privateHead } from '../page-head'

/** What a course's certificates attest and what they take. It answers as long as certificates may name it: also after the course closed. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, lang } = await visitor(args)
  const found = findPublishedCourse(db, args.params.id ?? '')
  if (!found) throw new Response(null, { status: 404 })
  const { title, topic, hours, outcomes, modules, passMarkPercent } = courseView(db, found.id, found.revision, lang)
  const minutes = moduleMinutes(db, found.id, found.revision)
  return {
    lang,
    slug: found.slug,
    isOpen: found.isOpen,
    title,
    topic,
    outcomes,
    hours: sayHours(hours, lang),
    passMark: sayPercent(passMarkPercent, lang),
    modules: modules.map((module, i) => ({ title: module.title, time: sayMinutes(minutes[i] ?? 0, lang) })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title.text) : [])

export default function Achievement() {
  return <AchievementPage {...useLoaderData<typeof loader>()} />
}
