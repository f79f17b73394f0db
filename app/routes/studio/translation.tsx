import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { listProposals } from '../../domain/authoring/proposals.server'
import { progressOfLanguage } from '../../domain/authoring/progress-of-language'
import { proposalsBySegment } from '../../domain/authoring/segment'
import { segmentsOf } from '../../domain/authoring/segments'
import { setLanguage } from '../../domain/authoring/set-language.server'
import { languageState } from '../../domain/courses/rules'
import { LangCode } from '../../domain/quizzes/text'
import { i18nFor } from '../../platform/i18n'
import { LANGUAGES } from '../../platform/languages'
import { LanguagesPage } from '../../ui/translation/languages-page'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
import { studioPlace } from './frame.server'
import { landing } from './landing.server'
import { press } from './press.server'

export const handle = { island: 'desk' }

/** The languages of a course: which it is to be had in, and how far each is. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await instructor(args)
  const courseId = args.params.courseId ?? ''
  const { frame, document } = studioPlace(ctx, courseId)
  const languages = LANGUAGES.flatMap((language) => {
    const segments = segmentsOf(document, language)
    if (segments.length === 0) return []
    const waiting = proposalsBySegment(segments, listProposals(ctx.db, { courseId, target: language }))
    const counts = progressOfLanguage(segments, waiting).all
    const translators = document.translators?.[language] ?? []
    return [{ language, state: languageState(document, language), counts, translators }]
  })
  return { frame, languages }
}

const Form = z.object({ language: LangCode, state: z.enum(['full', 'captions', 'none']) })

export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  return press(ctx, args, Form, (courseId, { language, state }) => {
    setLanguage(ctx, courseId, language, state)
    return landing('/translation', `state-${language}`)
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.frame.lang, i18nFor(data.frame.lang).getFixedT(data.frame.lang, 'translation')('title')) : []

export default function Translation() {
  return <LanguagesPage {...useLoaderData<typeof loader>()} />
}
