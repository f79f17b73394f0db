// An access card on paper: who it is for, the address, the user name, the code that works once, and what to do.
import type { Lang } from '../../platform/languages'
import { Mark } from '../kit/icon'
import { useTranslation } from '../kit/use-translation'

/** In the language of the person it is for; what is put into words comes ready. */
export interface ShownCard {
  lang: Lang
  name: string
  accessName: string
  /** grouped */
  code: string
  institution?: string
  programme: string
  words: {
    brand: string
    title: string
    address: string
    addressIs: string
    userName: string
    code: string
    until: string
    steps: string[]
    help: string
  }
}

/** Shown once, right after it was made. What surrounds the card is not printed. */
export function AccessCard({ lang, card }: { lang: Lang; card: ShownCard }) {
  const { t } = useTranslation('staff')
  return (
    <div className="wrap">
      <div className="head not-printed">
        <h1>{t('cards.madeTitle')}</h1>
        <p className="wt">{t('cards.madeLead')}</p>
      </div>
      <CardSheet card={card} pageLang={lang} />
      <p className="row gap not-printed">
        <a className="btn" href={`/${lang}/coordinate/access-cards`}>
          {t('cards.backToList')}
        </a>
      </p>
    </div>
  )
}

function CardSheet({ card, pageLang }: { card: ShownCard; pageLang: Lang }) {
  const { words } = card
  return (
    <section
      className="access-card"
      lang={card.lang === pageLang ? undefined : card.lang}
      aria-labelledby="card-holder"
    >
      <p className="whose">
        <Mark /> {words.brand} <small>{card.programme}</small>
      </p>
      <p className="small quiet">{words.title}</p>
      <h2 id="card-holder" dir="auto">
        {card.name}
      </h2>
      {card.institution && <p className="small">{card.institution}</p>}
      <dl>
        <dt>{words.address}</dt>
        <dd className="typed">{words.addressIs}</dd>
        <dt>{words.userName}</dt>
        <dd className="typed">{card.accessName}</dd>
        <dt>{words.code}</dt>
        <dd className="typed">{card.code}</dd>
      </dl>
      <p className="small quiet">{words.until}</p>
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="small quiet">{words.help}</p>
    </section>
  )
}
