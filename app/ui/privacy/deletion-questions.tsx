// What closing an account asks: what happens to the certificates, who it is, and the word that nobody types by mistake.
import { FRESH_MS } from '../../domain/proofs/rules'
import type { DeletionFields } from '../../domain/privacy/forms'
import type { Lang } from '../../platform/languages'
import { type FieldState, TextField } from '../kit/field'
import { type Answered, Form, type FormWords } from '../kit/form'
import { useTranslation } from '../kit/use-translation'

export type Proof = 'fresh' | 'password' | 'sign-in'
const FRESH_MINUTES = FRESH_MS / 60_000

interface DeletionQuestionsProps {
  lang: Lang
  proof: Proof
  again: Answered | undefined
}

function useWords(): FormWords {
  const { t } = useTranslation('personal')
  const { t: account } = useTranslation('account')
  return {
    count: (count) => account('oops', { count }),
    refused: account('refused'),
    problem: (code) => t(`problem.${code}` as 'problem.word-wrong'),
  }
}

export function DeletionQuestions({ lang, proof, again }: DeletionQuestionsProps) {
  const { t } = useTranslation('personal')
  const { t: account } = useTranslation('account')
  const words = useWords()
  if (proof === 'sign-in')
    return (
      <>
        <p className="say">{t('deletion.freshNeeded', { minutes: FRESH_MINUTES })}</p>
        <form className="gap" method="post" action={`/${lang}/sign-out`}>
          <button className="btn plain" type="submit">
            {account('account.signOut')}
          </button>
        </form>
      </>
    )
  return (
    <Form<DeletionFields> id="deletion" words={words} again={again} values={{ certificates: 'keep' }}>
      {(field) => (
        <>
          <Certificates {...field('certificates')} />
          {proof === 'fresh' ? (
            <p className="small quiet fresh">{t('deletion.fresh')}</p>
          ) : (
            <TextField
              {...field('currentPassword')}
              label={account('field.currentPassword')}
              hint={t('deletion.passwordHint')}
              type="password"
              autoComplete="current-password"
            />
          )}
          <TextField
            {...field('word')}
            label={t('deletion.confirm', { word: t('deletion.word') })}
            autoComplete="off"
            dir="ltr"
          />
          <p className="gap">
            <button className="btn" type="submit">
              {t('deletion.button')}
            </button>
          </p>
        </>
      )}
    </Form>
  )
}

function Certificates({ id, name, value, problem }: FieldState) {
  const { t } = useTranslation('personal')
  return (
    <fieldset className="choose" id={id}>
      <legend>{t('deletion.certificates')}</legend>
      {problem && <p className="small">{problem}</p>}
      {(['keep', 'withdraw'] as const).map((choice) => (
        <div key={choice} className="field tick">
          <input
            type="radio"
            id={`${id}-${choice}`}
            name={name}
            value={choice}
            defaultChecked={(value ?? 'keep') === choice}
            aria-describedby={`${id}-${choice}-hint`}
          />
          <label htmlFor={`${id}-${choice}`}>{t(`deletion.${choice}`)}</label>
          <span className="hint" id={`${id}-${choice}-hint`}>
            {t(`deletion.${choice}Hint`)}
          </span>
        </div>
      ))}
    </fieldset>
  )
}
