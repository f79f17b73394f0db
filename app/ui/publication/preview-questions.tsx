// The questions of a quiz as they are asked: how each is answered and between what, never which is right.
import type { Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'
import { Words } from '../kit/words'
import type { PreviewQuestion } from '../lesson/page-data'

export function PreviewQuestions({ questions, lang }: { questions: readonly PreviewQuestion[]; lang: Lang }) {
  const { t } = useTranslation('publication')
  return (
    <section className="stack read gap" aria-labelledby="questions">
      <h2 id="questions">{t('preview.questions')}</h2>
      <ol className="asked">
        {questions.map((question) => (
          <li key={question.id}>
            <p>
              <Words of={question.prompt} lang={lang} />
            </p>
            <p className="small quiet">
              {t(`preview.asked.${question.type}`)}{' '}
              {question.unit && (
                <>
                  (<Words of={question.unit} lang={lang} />)
                </>
              )}
            </p>
            <Choices question={question} lang={lang} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Choices({ question: { id, type, parts, partners }, lang }: { question: PreviewQuestion; lang: Lang }) {
  const { t } = useTranslation(['publication', 'quiz'])
  if (type === 'true-false')
    return (
      <ul>
        <li>{t('quiz:true')}</li>
        <li>{t('quiz:false')}</li>
      </ul>
    )
  const list = (all: PreviewQuestion['parts']) =>
    all.length > 0 && (
      <ul>
        {all.map((part, i) => (
          <li key={`${id}-${i}`}>
            <Words of={part} lang={lang} />
          </li>
        ))}
      </ul>
    )
  return (
    <>
      {list(parts)}
      {partners && (
        <>
          <p className="small quiet">{t('preview.partners')}</p>
          {list(partners)}
        </>
      )}
    </>
  )
}
