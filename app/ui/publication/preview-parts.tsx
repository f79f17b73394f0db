// What a draft shows in place of what is not there yet, and the questions of a quiz that nobody answers here.
import type { Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'
import type { PreviewPart } from '../lesson/page-data'
import { PreviewQuestions } from './preview-questions'

export function PreviewParts({ preview, lang }: { preview: PreviewPart; lang: Lang }) {
  const { t } = useTranslation('publication')
  const { missing, trial, questions } = preview
  return (
    <>
      {missing && <p className="say">{t(missing === 'recording' ? 'preview.noRecording' : 'preview.noText')}</p>}
      {questions && <PreviewQuestions questions={questions} lang={lang} />}
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
