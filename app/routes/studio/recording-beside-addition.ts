import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { attachAlternative } from '../../domain/authoring/attach-alternative.server'
import { BesideAdditionForm } from '../../domain/authoring/video-forms'
import { instructor, visitor } from '../guard.server'
import { press, toCourse } from './press.server'

/** A version of a recording for those who cannot hear or see it takes its place beside it. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const lessonId = args.params.lessonId ?? ''
  return press(ctx, args, BesideAdditionForm, (courseId, { as, ...film }) => {
    const kind = as === 'described' ? { kind: as } : { kind: 'sign' as const, signLanguage: as }
    attachAlternative(ctx, { courseId, lessonId, ...film }, kind)
    return `/lessons/${lessonId}#recording-${film.language}`
  })
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return toCourse(args, lang, `/lessons/${encodeURIComponent(args.params.lessonId ?? '')}`)
}
