// How the last request to correct a name stands; while it waits it can be taken back.
import type { Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'

export interface SaidCorrection {
  state: 'waiting' | 'granted' | 'refused' | 'withdrawn'
  name: string
  reason: string
  askedOn: string
  decidedOn?: string
  /** the coordinator's */
  answer?: string
}

const LOOKS = { waiting: 'say warn', granted: 'say good', refused: 'say bad', withdrawn: 'say' } as const

export function NameCorrectionState({ lang, state, ...said }: SaidCorrection & { lang: Lang }) {
  const { t } = useTranslation('certificate')
  const date = state === 'waiting' ? said.askedOn : (said.decidedOn ?? said.askedOn)
  return (
    <section className="account-part" aria-labelledby="asked">
      <h2 id="asked">{t('correction.asked')}</h2>
      <p className="holder" dir="auto">
        {said.name}
      </p>
      <div className={LOOKS[state]}>
        <p>{t(`correction.state.${state}`, { date })}</p>
        {said.answer && <p dir="auto">{said.answer}</p>}
      </div>
      <p className="quiet gap-s">
        {t('correction.reason')}: <span dir="auto">{said.reason}</span>
      </p>
      {state === 'waiting' && (
        <form className="gap-s" method="post" action={`/${lang}/account/name-correction/withdrawal`}>
          <button className="btn plain" type="submit">
            {t('correction.withdraw')}
          </button>
        </form>
      )}
    </section>
  )
}
