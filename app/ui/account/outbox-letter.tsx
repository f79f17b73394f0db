// A mail as it would have been sent: its text, with our own addresses as links.
import { useTranslation } from '../kit/use-translation'
import type { Lang } from '../../platform/languages'
import { formatMoment } from '../kit/format'

interface OutboxLetterProps {
  letter: { id: string; toAddress: string; language: string; subject: string; body: string; sentAt: number }
  lang: Lang
  /** scheme, host and port of the links */
  origin: string
}

export function OutboxLetter({ letter, lang, origin }: OutboxLetterProps) {
  const { t } = useTranslation('account')
  return (
    <article className="letter" aria-labelledby={letter.id}>
      <h2 id={letter.id} lang={letter.language}>
        {letter.subject}
      </h2>
      <p className="small quiet">
        {t('outbox.to')}: {letter.toAddress} · {t('outbox.at')}: {formatMoment(letter.sentAt, lang)}
      </p>
      <div className="letter-text" lang={letter.language}>
        {letter.body.split(/(\s+)/).map((word, i) =>
          word.startsWith(`${origin}/`) ? (
            <a key={i} href={word.slice(origin.length)}>
              {word}
            </a>
          ) : (
            word
          ),
        )}
      </div>
    </article>
  )
}
