// A file is sent to be compared with a record: what came of it stands above the field.
import { type Answered, type FormWords, Summary } from '../kit/form'
import { Icon } from '../kit/icon'
import { useTranslation } from '../kit/use-translation'

export type Compared = 'pdf' | 'list' | 'other'

export function CompareFile({ compared, again }: { compared: Compared | undefined; again: Answered | undefined }) {
  const { t } = useTranslation('acta')
  const words: FormWords = {
    count: (count) => t('wrong', { count }),
    refused: t('refused'),
    problem: (code) => t(`problem.${code}` as 'problem.file-missing'),
  }
  const code = again?.error?.file?.[0]
  const problem = code === undefined ? undefined : words.problem(code)
  const wrong = problem === undefined ? [] : [{ id: 'compare-file', name: 'file', value: undefined, problem }]
  return (
    <>
      <h2>{t('page.compare')}</h2>
      {compared && <Outcome compared={compared} />}
      <form className="form" method="post" encType="multipart/form-data" noValidate>
        <Summary id="compare-oops" words={words} problems={wrong} refusals={again?.error?.[''] ?? []} />
        <p>{t('page.compareLead')}</p>
        <div className={problem ? 'field wrong gap-s' : 'field gap-s'}>
          <label htmlFor="compare-file">{t('page.file')}</label>
          {problem && (
            <span className="err" id="compare-file-problem">
              <Icon name="warning" /> {problem}
            </span>
          )}
          <input
            type="file"
            id="compare-file"
            name="file"
            accept=".pdf,.json,application/pdf,application/json"
            required
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? 'compare-file-problem' : undefined}
          />
        </div>
        <button className="btn plain gap" type="submit">
          {compared ? t('page.again') : t('page.button')}
        </button>
      </form>
    </>
  )
}

function Outcome({ compared }: { compared: Compared }) {
  const { t } = useTranslation('acta')
  const isSame = compared !== 'other'
  const why = { pdf: t('page.samePdf'), list: t('page.sameList'), other: t('page.otherWhy') }[compared]
  return (
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is new and only says what came of it: reading begins here
    <div className={`say ${isSame ? 'good' : 'bad'}`} role="status" tabIndex={-1} autoFocus>
      <p>
        <b>{t(isSame ? 'page.same' : 'page.other')}</b>
      </p>
      <p>{why}</p>
    </div>
  )
}
