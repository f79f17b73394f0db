// What the script adds to the desk: its keys, and buttons that do the same. Without one nothing of this is shown.
import { Icon } from '../../kit/icon'
import { useTranslation } from '../../kit/use-translation'

const KEYS = [
  'play',
  'pause',
  'split',
  'join',
  'start',
  'end',
  'shiftStart',
  'shiftEnd',
  'move',
  'type',
  'add',
  'note',
  'remove',
] as const

export function DeskKeys() {
  const { t } = useTranslation('caption-desk')
  return (
    <div hidden data-with-script="">
      <p className="row">
        <button className="btn plain s" type="button" data-act="add">
          <Icon name="plus" /> {t('keys.add')}
        </button>
        <button className="btn plain s" type="button" data-act="note">
          <Icon name="plus" /> {t('keys.note')}
        </button>
        <button className="btn plain s" type="button" data-do="type" aria-pressed="false">
          {t('keys.type')}
        </button>
      </p>
      <details className="small">
        <summary>{t('keys.title')}</summary>
        <dl className="desk-keys">
          {KEYS.map((key) => (
            <div key={key}>
              <dt>
                <kbd>{t(`keyNames.${key}`)}</kbd>
              </dt>
              <dd>{t(`keys.${key}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  )
}

/** The script puts these into the row that is in use. */
export function RowTools() {
  const { t } = useTranslation('caption-desk')
  const edge = (name: 'start' | 'end') => (
    <span className="tool-group" data-of-cues={name === 'end' ? '' : undefined}>
      <span className="small quiet">{t(`tools.${name}`)}</span>
      <button type="button" data-act={`${name}Back`} aria-label={t(`tools.${name}Back`)}>
        {t('tools.back')}
      </button>
      <button type="button" data-act={`${name}Forth`} aria-label={t(`tools.${name}Forth`)}>
        {t('tools.forth')}
      </button>
      <button type="button" data-act={name} aria-label={t(`keys.${name}`)}>
        {t('tools.now')}
      </button>
    </span>
  )
  return (
    <div className="row-tools" role="group" aria-label={t('tools.name')} hidden data-row-tools="">
      <span className="tool-group">
        <button type="button" data-act="play">
          <Icon name="play" /> {t('tools.play')}
        </button>
        <button type="button" data-act="split" data-of-cues="">
          {t('tools.split')}
        </button>
        <button type="button" data-act="join" data-of-cues="">
          {t('tools.join')}
        </button>
        <button type="button" data-act="remove">
          {t('tools.remove')}
        </button>
      </span>
      {edge('start')}
      {edge('end')}
    </div>
  )
}
