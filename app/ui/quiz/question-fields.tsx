// The fields of one question, all seven types, as a form that works by itself.
import { useTranslation } from '../kit/use-translation'
import type { PackagedQuestion, PackagedResponse } from '../../domain/quizzes/package'
import type { Places as PlacesGiven } from '../../domain/quizzes/places'
import { foreign } from '../lesson/foreign'
import { fieldName } from './answers'

interface Fields {
  question: PackagedQuestion
  response: PackagedResponse | undefined
  lang: string
}

/** Of the line that says what an answer lacks. */
export const flawId = (question: string): string => `w-${question}`

export function QuestionFields(fields: Fields) {
  const { question } = fields
  switch (question.type) {
    case 'single':
    case 'multiple':
      return <Options {...fields} kind={question.type} options={question.options} />
    case 'true-false':
      return <TrueOrFalse {...fields} />
    case 'short':
    case 'number':
      return <Typed {...fields} />
    case 'matching':
      return <Pairs {...fields} left={question.left} right={question.right} />
    case 'ordering':
      return <Places {...fields} items={question.items} />
  }
}

type Texts = { id: string; text: { text: string; lang: string } }[]

function Options({
  question,
  response,
  lang,
  kind,
  options,
}: Fields & { kind: 'single' | 'multiple'; options: Texts }) {
  const { t } = useTranslation('quiz')
  const chosen =
    response && 'choice' in response ? [response.choice] : response && 'choices' in response ? response.choices : []
  return (
    <>
      {kind === 'multiple' && <p className="hint">{t('chooseAll')}</p>}
      {options.map(({ id, text }) => (
        <label key={id} className="opt">
          <input
            type={kind === 'single' ? 'radio' : 'checkbox'}
            name={fieldName(question.id)}
            value={id}
            defaultChecked={chosen.includes(id)}
          />
          <span lang={foreign(text, lang)}>{text.text}</span>
        </label>
      ))}
    </>
  )
}

function TrueOrFalse({ question, response }: Fields) {
  const { t } = useTranslation('quiz')
  const chosen = response && 'truth' in response ? response.truth : undefined
  return (
    <>
      {[true, false].map((truth) => (
        <label key={String(truth)} className="opt">
          <input type="radio" name={fieldName(question.id)} value={String(truth)} defaultChecked={chosen === truth} />
          <span>{truth ? t('true') : t('false')}</span>
        </label>
      ))}
    </>
  )
}

function Typed({ question, response, lang }: Fields) {
  const { t } = useTranslation('quiz')
  const isNumber = question.type === 'number'
  const value =
    response && 'words' in response ? response.words : response && 'number' in response ? response.number : ''
  const unit = question.type === 'number' ? question.unit : undefined
  return (
    <div className="field typed">
      <label htmlFor={`f-${question.id}`}>
        {t('yourAnswer')}{' '}
        {unit && (
          <span className="quiet" lang={foreign(unit, lang)}>
            ({unit.text})
          </span>
        )}
      </label>
      <span className="hint" id={`h-${question.id}`}>
        {isNumber ? t('numberHint') : t('shortHint')}
      </span>
      <input
        id={`f-${question.id}`}
        aria-describedby={`h-${question.id} ${flawId(question.id)}`}
        name={fieldName(question.id)}
        type="text"
        inputMode={isNumber ? 'decimal' : 'text'}
        maxLength={isNumber ? 60 : 500}
        defaultValue={value}
        autoComplete="off"
        spellCheck={false}
      />
    </div>
  )
}

function Pairs({ question, response, lang, left, right }: Fields & { left: Texts; right: Texts }) {
  const { t } = useTranslation('quiz')
  const pairs = response && 'pairs' in response ? response.pairs : {}
  return (
    <>
      <p className="hint" data-how>
        {t('matchHint')}
      </p>
      <ol className="pairs">
        {left.map(({ id, text }) => (
          <li key={id}>
            <label htmlFor={`f-${question.id}-${id}`} lang={foreign(text, lang)}>
              {text.text}
            </label>
            <select id={`f-${question.id}-${id}`} name={fieldName(question.id, id)} defaultValue={pairs[id] ?? ''}>
              <option value="">{t('choose')}</option>
              {right.map((r) => (
                <option key={r.id} value={r.id} lang={foreign(r.text, lang)}>
                  {r.text.text}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ol>
    </>
  )
}

function Places({ question, response, lang, items }: Fields & { items: Texts }) {
  const { t } = useTranslation('quiz')
  const places = placesIn(response)
  const last = items.length + 1
  const placed = [...items].sort((a, b) => (places[a.id] ?? last) - (places[b.id] ?? last))
  return (
    <>
      <p className="hint" data-how>
        {t('orderHint')}
      </p>
      <ol className="places">
        {placed.map(({ id, text }) => (
          <li key={id}>
            <select
              name={fieldName(question.id, id)}
              defaultValue={places[id] ?? ''}
              aria-label={t('placeOf', { item: text.text })}
            >
              <option value="">{t('noPlace')}</option>
              {items.map((item, i) => (
                <option key={item.id} value={i + 1}>
                  {i + 1}
                </option>
              ))}
            </select>
            <span lang={foreign(text, lang)} data-item>
              {text.text}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}

function placesIn(response: PackagedResponse | undefined): PlacesGiven {
  if (response && 'places' in response) return response.places
  if (response && 'order' in response) return Object.fromEntries(response.order.map((id, i) => [id, i + 1]))
  return {}
}
