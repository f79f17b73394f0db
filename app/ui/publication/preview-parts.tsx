// What a draft shows in place of what is not there yet, and the questions of a quiz that nobody answers here.
import type { Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'
import { Words } from '../kit/words'
import type { PreviewPart } from '../lesson/page-data'

export function PreviewParts({ preview, lang }: { preview: PreviewPart; lang: Lang }) {
  const { t } = useTranslation('publication')
  const { missing, trial, questions } = preview
  return (
    <>
      {missing && <p className="say">{t(missing === 'recording' ? 'preview.noRecording' : 'preview.noText')}</p>}
      {questions && (
        <section className="stack read gap" aria-labelledby="questions">
          <h2 id="questions">{t('preview.questions')}</h2>
          <ol>
            {questions.map(({ id, prompt, parts }) => (
              <li key={id}>
                <p>
                  <Words of={prompt} lang={lang} />
                </p>
                <ul>
                  {parts.map((part, i) => (
                    <li key={`${id}-${i}`}>
                      <Words of={part} lang={lang} />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </section>
      )}
      {trial && (
        <p className="gap">
          <a className="btn plain" href={trial}>
            {t('preview.trial')}
          </a>
        </p>
      )}
    </>
  )
}
