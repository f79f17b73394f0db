// The qualities there are of a film, in words and megabytes.
import type { VideoVersions } from '../../domain/courses/views'
import { formatSize } from '../kit/format'
import { make } from './build'
import type { PlayerLesson } from './lesson-data'
import { menu, type Menu } from './menu'
import { bytesOf, type Wanted } from './quality'
import { fill, type PlayerWords } from './words'

export function qualityMenu(
  versions: VideoVersions,
  { lang }: PlayerLesson,
  { words, onChoose }: { words: PlayerWords['quality']; onChoose(wanted: Wanted): void },
): Menu {
  const size = (wanted: Wanted): string => formatSize(bytesOf(versions, wanted), lang)
  const label = (wanted: Wanted): string =>
    wanted === 'auto' || wanted === 'audio'
      ? words[wanted]
      : wanted === '240p'
        ? fill(words.saving, { name: wanted })
        : wanted
  const names: Wanted[] = ['auto', ...versions.choices.map((c) => c.name)]
  const made = menu(
    [
      {
        choices: names.map((value) => ({
          value,
          label: label(value),
          note: value === 'auto' ? fill(words.upTo, { size: size(value) }) : size(value),
        })),
        onChoose: (value) => onChoose(value as Wanted),
      },
    ],
    {
      name: words.name,
      show(button, { value, label, note }) {
        const short = value === 'auto' ? words.autoShort : value === 'audio' ? words.audioShort : value
        const text = value === 'auto' ? short : `${short} · ${size(value as Wanted)}`
        const name = `${words.name}, ${label}, ${note}`
        button.replaceChildren(make('span', { class: 'opt-t num' }, text))
        button.setAttribute('aria-label', name)
        button.title = name
      },
    },
  )
  made.element.classList.add('quality')
  return made
}
