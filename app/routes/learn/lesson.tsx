import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LessonScreen } from '../../ui/lesson/lesson-screen'
import type { Lang } from '../../platform/languages'
import type { LessonPage } from '../../ui/lesson/page-data'
import { visitor } from '../guard.server'
import { privateHead } from '../page-head'
import { lessonAt } from './lesson-door.server'
import { lessonPage } from './lesson-page.server'
import { rememberVersion, wantedFilm } from './version.server'
import { rememberVoice } from './voice.server'

export const handle = {
  island: 'lesson',
  /** what the address in another language asks for */
  queryIn: ({ video }: LessonPage, lang: Lang) => (video?.voiceIn[lang] ? { rec: video.voiceIn[lang] } : {}),
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const place = lessonAt(ctx, args.params, wantedFilm(args.request, ctx.lang))
  rememberVoice(ctx, args.request)
  rememberVersion(ctx, args.request)
  return lessonPage(ctx, place, args.request)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title.text) : [])

export default function Lesson() {
  // Pages are not hydrated: what the loader made is what is rendered, as it is.
  const page = useLoaderData() as LessonPage
  return <LessonScreen page={page} />
}
