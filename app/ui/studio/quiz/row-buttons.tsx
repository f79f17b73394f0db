// What a row of a question can be told, for a mouse or a finger: the page's script shows these. Backspace takes an empty
// row away by the keyboard; without a script an empty row is none.
import { Icon, type IconName } from '../../kit/icon'
import { useTranslation } from '../../kit/use-translation'

/** `moves` = its place among the others means something. */
export function RowButtons({ number, moves }: { number: number; moves?: true }) {
  const { t } = useTranslation('reading-editor')
  const button = (act: 'up' | 'down' | 'remove', icon: IconName) => (
    <button
      className="btn plain s"
      type="button"
      hidden
      tabIndex={act === 'remove' ? -1 : undefined}
      data-row-do={act}
      aria-label={t(`rows.${act}`, { number })}
    >
      <Icon name={icon} />
    </button>
  )
  return (
    <span className="row-do">
      {moves && button('up', 'up')}
      {moves && button('down', 'down')}
      {button('remove', 'cross')}
    </span>
  )
}
