// The rows of the desk: times and words of each cue, as a form that works by itself.
import type { CaptionWarning } from '../../../domain/authoring/caption-warnings'
import type { Lang } from '../../../platform/languages'
import { Icon } from '../../kit/icon'
import { useTranslation } from '../../kit/use-translation'
import type { CaptionRow } from './caption-row'

export function Rows({
  rows,
  lang,
  language,
  mayChange,
}: {
  rows: CaptionRow[]
  lang: Lang
  language: Lang
  mayChange: boolean
}) {
  const blank = (of: CaptionRow['of']): CaptionRow => ({ of, was: '', start: '', end: '', text: '', warnings: [] })
  const shown = mayChange ? [...rows, blank('cues'), blank('notes')] : rows
  return (
    <ol className="cue-rows" data-rows-of-captions="">
      {shown.map((row, i) => (
        <Row
          key={`${i}-${row.was}`}
          row={row}
          at={i}
          lang={lang}
          language={language}
          isNew={i >= rows.length}
          isFixed={!mayChange}
        />
      ))}
    </ol>
  )
}

interface RowProps {
  row: CaptionRow
  at: number
  lang: Lang
  language: Lang
  isNew: boolean
  /** to be read only */
  isFixed: boolean
}

function Row({ row, at, lang, language, isNew, isFixed }: RowProps) {
  const { t } = useTranslation('captions')
  const name = (field: string): string => `row[${at}].${field}`
  const isNote = row.of === 'notes'
  const what = isNew
    ? t(isNote ? 'row.newNote' : 'row.newCue')
    : t(isNote ? 'row.note' : 'row.cue', { start: row.start })
  return (
    <li className={isNote ? 'cue-row on-screen' : 'cue-row'} data-row={row.of} data-new={isNew ? '' : undefined}>
      <fieldset className="bare">
        <legend className={isNew || isNote ? 'small quiet' : 'vh'}>{what}</legend>
        <input type="hidden" name={name('of')} value={row.of} />
        <input type="hidden" name={name('was')} value={row.was} data-was="" />
        <span className="cue-times">
          <label>
            <span className="small quiet">{t('row.start')}</span>
            <input
              name={name('start')}
              defaultValue={row.start}
              inputMode="decimal"
              data-start=""
              readOnly={isFixed}
              autoComplete="off"
            />
          </label>
          {!isNote && (
            <label>
              <span className="small quiet">{t('row.end')}</span>
              <input
                name={name('end')}
                defaultValue={row.end}
                inputMode="decimal"
                data-end=""
                readOnly={isFixed}
                autoComplete="off"
              />
            </label>
          )}
        </span>
        <textarea
          name={name('text')}
          defaultValue={row.text}
          rows={Math.max(isNote ? 1 : 2, row.text.split('\n').length)}
          lang={language}
          aria-label={t(isNote ? 'row.noteWords' : 'row.words')}
          aria-invalid={row.problem ? true : undefined}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the address asks for this very cue
          autoFocus={row.isAsked}
          data-asked={row.isAsked ? '' : undefined}
          data-text=""
          readOnly={isFixed}
        />
        {row.problem && <p className="err small">{t(`problem.${row.problem}`)}</p>}
        {row.theirs !== undefined && (
          <p className="small theirs" lang={lang}>
            <b>{t('row.theirs')}</b> <span lang={language}>{row.theirs || t('row.gone')}</span>
          </p>
        )}
        <p className="small cue-warnings" data-warned="" hidden={row.warnings.length === 0}>
          <Icon name="warning" />
          <span data-warnings="">
            {row.warnings.map((warning) => (
              <Warning key={warning.code} warning={warning} lang={lang} />
            ))}
          </span>
        </p>
      </fieldset>
    </li>
  )
}

function Warning({ warning, lang }: { warning: CaptionWarning; lang: Lang }) {
  const { t } = useTranslation('captions')
  return (
    <span>{t(`desk.warning.${warning.code}`, { amount: new Intl.NumberFormat(lang).format(warning.amount) })} </span>
  )
}
