import { type FilmFields, startName } from '../../domain/media/forms'
import { type LibraryItem, pagesOf } from '../../domain/media/library'
import { fileName, type PageLabel } from '../../domain/media/labels'
import type { Lang } from '../../platform/languages'
import { SelectField, TextField } from '../kit/field'
import { type Answered, Form } from '../kit/form'
import { formatClock } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { DataBlock } from '../lesson/markup'
import type { SlideTimes } from './slide-times/slide-times'
import { useMediaWords } from './use-media-words'

export interface Voice {
  hash: string
  label: string
  durationMs: number
  /** where it can be heard */
  src: string
}

interface FilmFormProps {
  lang: Lang
  item: LibraryItem
  voices: Voice[]
  /** of the voice to begin with */
  soundHash: string | undefined
  again: Answered | undefined
}

/** A film of this picture, or of this document's pages, and a voice. */
export function FilmForm({ lang, item, voices, soundHash, again }: FilmFormProps) {
  const { t } = useTranslation('media')
  const words = useMediaWords()
  const pages = pagesOf(item)
  const chosen = voices.find(({ hash }) => hash === soundHash) ?? voices[0]
  return (
    <section id="film" aria-labelledby="film-title">
      <h2 id="film-title">{t('film.title')}</h2>
      <p className="small quiet">{pages.length > 0 ? t('film.leadPages') : t('film.leadPicture')}</p>
      {!chosen ? (
        <p className="say small">{t('film.noVoice')}</p>
      ) : (
        <Form<FilmFields>
          id="film-form"
          words={words}
          again={again}
          values={{ sound: chosen.hash, ...evenStarts(pages.length, chosen.durationMs) }}
          action={`/${lang}/studio/media/${item.hash}/film`}
        >
          {(field) => (
            <>
              <SelectField
                {...field('sound')}
                label={t('film.voice')}
                groups={[{ choices: voices.map((voice) => ({ value: voice.hash, label: withLength(voice) })) }]}
              />
              {pages.length > 1 && (
                <div className="timing" data-island="slideTimes" hidden>
                  <p className="small quiet">{t('film.listen')}</p>
                  {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- a voice of the library has none yet */}
                  <audio className="preview" controls preload="none" aria-label={t('film.voice')} />
                  <p className="row gap-s">
                    <button className="btn plain s" type="button" data-mark />
                    <button className="btn plain s" type="button" data-restart>
                      {t('film.restart')}
                    </button>
                  </p>
                  <p className="vh" role="status" data-say />
                  <DataBlock json={JSON.stringify(timesOf(voices))} />
                </div>
              )}
              {pages.length > 0 && (
                <>
                  <p className="small quiet gap" id="film-hint">
                    {t('film.starts')}
                  </p>
                  <ol className="plain-l slides">
                    {pages.map(({ hash, label }, index) => (
                      <li key={label}>
                        <img
                          src={`/media/${hash}/${fileName(label as PageLabel)}`}
                          alt={t('film.page', { page: index + 1 })}
                          loading="lazy"
                        />
                        <TextField
                          {...field(startName(index + 1))}
                          label={t('film.from', { page: index + 1 })}
                          autoComplete="off"
                          isOptional
                        />
                      </li>
                    ))}
                  </ol>
                </>
              )}
              <button className="btn gap" type="submit">
                {t('film.make')}
              </button>
            </>
          )}
        </Form>
      )}
    </section>
  )

  function timesOf(all: Voice[]): SlideTimes {
    const mark = t('film.mark', { page: '{{page}}' })
    const marked = t('film.marked', { page: '{{page}}', time: '{{time}}' })
    return {
      voices: all.map(({ hash, src, durationMs }) => ({ hash, src, durationMs })),
      mark,
      marked,
      over: t('film.over'),
    }
  }
}

const withLength = ({ label, durationMs }: Voice): string => `${label} (${formatClock(durationMs)})`

/** Each page as long as the others: where nothing is known of what is said. */
export function evenStarts(pages: number, durationMs: number): Record<`at${number}`, string> {
  const starts = Array.from({ length: pages }, (_, index) => formatClock((durationMs * index) / pages))
  return Object.fromEntries(starts.map((start, index) => [startName(index + 1), start]))
}
