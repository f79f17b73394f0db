import type { LibraryItem } from '../../domain/media/library'
import { useTranslation } from '../kit/use-translation'

/** The file as its team sees it: the light version of a film where there is one, else what came. */
export function Preview({ item, src }: { item: LibraryItem; src: string }) {
  const { t } = useTranslation('media')
  const made = (label: string) => item.versions.find((version) => version.label === label)
  const [small, sound, poster] = [made('small'), made('sound'), made('poster')]
  const still = poster && `/media/${poster.hash}/poster.jpg`
  if (item.kind === 'image')
    return <img className="preview" src={src} alt={t('item.preview')} width={item.widthPx} height={item.heightPx} />
  if (item.kind === 'video')
    return (
      // oxlint-disable-next-line jsx-a11y/media-has-caption -- a file of the library has none yet; they come with the lesson
      <video
        className="preview"
        controls
        playsInline
        preload="none"
        poster={still}
        width={item.widthPx ?? 640}
        height={item.heightPx ?? 360}
        src={small ? `/media/${small.hash}/small.mp4` : src}
        aria-label={t('item.preview')}
      />
    )
  if (item.kind === 'audio')
    return (
      // oxlint-disable-next-line jsx-a11y/media-has-caption -- the same
      <audio
        className="preview"
        controls
        preload="none"
        src={sound ? `/media/${sound.hash}/sound.m4a` : src}
        aria-label={t('item.preview')}
      />
    )
  return null
}
