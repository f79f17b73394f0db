// The files of a video as a page without a script gives them: what plays by itself, what it weighs, what to take along.
import type { VideoView } from '../../domain/courses/views'
import type { VideoPart } from '../../ui/lesson/page-data'

/** Without a script there is no choice: the lightest whole file, and the one that came where nothing was made of it. */
export function playedByItself({ src, mediaType, versions }: VideoView): Pick<VideoPart, 'src' | 'mediaType'> {
  return versions?.small ? { src: versions.small.src, mediaType: 'video/mp4' } : { src, mediaType }
}

/** Of the pictures there are, the lightest and the heaviest. */
export function sizesOf({ sizeBytes, versions }: VideoView): VideoPart['sizesBytes'] {
  const pictures = versions?.choices.filter((c) => c.name !== 'audio').map((c) => c.sizeBytes) ?? []
  if (pictures.length === 0) return [sizeBytes]
  return pictures.length === 1 ? [pictures[0]!] : [Math.min(...pictures), Math.max(...pictures)]
}

/** `name`: what they are called on somebody's disk, where every lesson's file would have the same one. */
export function downloadsOf(
  { versions, alternative }: Pick<VideoView, 'versions' | 'alternative'>,
  name: string,
): VideoPart['downloads'] {
  const own = alternative ? `${name}-${alternative}` : name
  return (['small', 'sound'] as const).flatMap((which) => {
    const file = versions?.[which]
    if (!file) return []
    const ending = /\.\w+$/.exec(file.src)?.[0] ?? ''
    return [
      { kind: which === 'small' ? 'video' : 'sound', href: file.src, name: own + ending, sizeBytes: file.sizeBytes },
    ]
  })
}
