// In which version a person watches recordings: with sign language, with audio description, or as they are. Asked for by
// `?version=`, then remembered: whoever needs one says so once, and every lesson that has it opens with it.
import { type AlternativeKind, isAlternative } from '../../domain/courses/alternatives'
import type { WantedFilm } from '../../domain/courses/view-lesson.server'
import type { VideoView } from '../../domain/courses/views'
import { readCookie } from '../../platform/cookies'
import type { Lang } from '../../platform/languages'
import type { VersionChoice } from '../../ui/lesson/page-data'
import type { DoorContext } from '../guard.server'
import { keepChoice } from './kept-choice.server'
import { chosenVoice } from './voice.server'

/** What the person wants to watch on pages in `lang`; a lesson shows as much of it as it has. */
export const wantedFilm = (request: Request, lang: Lang): WantedFilm => ({
  voice: chosenVoice(request, lang),
  alternative: chosenVersion(request),
})

function chosenVersion(request: Request): AlternativeKind | undefined {
  const version = readCookie(request.headers.get('Cookie'), 'version')
  return isAlternative(version) ? version : undefined
}

/** Every version there is, the recording as it is first; none where there is nothing to choose. */
export function versionChoices(
  { alternatives, alternative }: VideoView,
  hrefOf: (kind: VersionChoice['kind']) => string,
): VersionChoice[] {
  if (alternatives.length === 0) return []
  return [{ kind: 'standard' as const }, ...alternatives].map((choice) => ({
    ...choice,
    href: hrefOf(choice.kind),
    isShown: choice.kind === (alternative ?? 'standard'),
  }))
}

/** Remembers a version asked for by the address, and leads to the address without it; what is none means as it is. */
export function rememberVersion(ctx: DoorContext, request: Request): void {
  const version = new URL(request.url).searchParams.get('version')
  if (version === null) return
  keepChoice(ctx, request, { asked: 'version', cookie: 'version', value: isAlternative(version) ? version : '' })
}
