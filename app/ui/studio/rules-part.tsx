// The rule, the address and the cover of a course as they stand, each with the way to its own page.
import { formatPercent } from '../kit/format'
import { TextField } from '../kit/field'
import { useTranslation } from '../kit/use-translation'
import type { StudioFrame } from './parts'

export interface CoverView {
  src: string
  alt: string
  credit: string
  widthPx?: number
  heightPx?: number
}

export interface RulesView {
  passMarkPercent: number
  address: string
  /** of a course that was never public: its address goes with its title, or was chosen */
  followsTitle?: boolean
  cover?: CoverView
}

export function RulesPart({ frame, rules }: { frame: StudioFrame; rules: RulesView }) {
  const { t } = useTranslation('reading-editor')
  const at = `/${frame.lang}/studio/courses/${frame.courseId}/settings`
  const { cover, passMarkPercent } = rules
  return (
    <>
      <section aria-labelledby="cover">
        <h2 id="cover">{t('cover.heading')}</h2>
        {cover ? <CoverPicture cover={cover} lang={frame.source} /> : <p className="read">{t('cover.drawn')}</p>}
        {frame.mayChange && (
          <div className="row gap">
            <a className="btn plain s" href={`${at}/cover`}>
              {t(cover ? 'cover.change' : 'cover.choose')}
            </a>
            {cover && (
              <form method="post" action={`${at}/cover/removal`}>
                <button className="btn plain s" type="submit">
                  {t('cover.remove')}
                </button>
              </form>
            )}
          </div>
        )}
      </section>
      <section aria-labelledby="passing">
        <h2 id="passing">{t('passing.heading')}</h2>
        <p>{t('passing.now', { mark: formatPercent(passMarkPercent, frame.lang) })}</p>
        {frame.mayChange && (
          <form method="get" action={`${at}/pass-mark`} className="form">
            <TextField
              id="mark"
              name="mark"
              value={String(passMarkPercent)}
              problem={undefined}
              label={t('passing.mark')}
              inputMode="numeric"
            />
            <p className="gap">
              <button className="btn plain s" type="submit">
                {t('passing.next')}
              </button>
            </p>
          </form>
        )}
      </section>
      <section aria-labelledby="address">
        <h2 id="address">{t('address.heading')}</h2>
        <p className="num wrap-any" data-address>
          {rules.address}
        </p>
        {rules.followsTitle !== undefined && (
          <p className="small quiet read">{t(rules.followsTitle ? 'address.follows' : 'address.chosen')}</p>
        )}
        {frame.mayChange && (
          <p>
            <a className="btn plain s" href={`${at}/address`}>
              {t('address.change')}
            </a>
          </p>
        )}
      </section>
    </>
  )
}

export function CoverPicture({ cover, lang }: { cover: CoverView; lang: string }) {
  return (
    <figure className="cover-now">
      <img src={cover.src} alt={cover.alt} width={cover.widthPx} height={cover.heightPx} lang={lang} />
      <figcaption className="small quiet">{cover.credit}</figcaption>
    </figure>
  )
}
