import type { CohortFieldName } from '../../domain/cohorts/forms'
import type { Lang } from '../../platform/languages'
import { formatNumber } from '../kit/format'
import { type Answered, Form } from '../kit/form'
import { useTranslation } from '../kit/use-translation'
import { CountryOptions, FilterSelect, ProvinceOptions } from '../register/parts'
import { type GroupChoices, GroupFields, tickedIn, Ticks } from './group-fields'
import { useGroupWords } from './use-group-words'

export interface NewGroupInput extends GroupChoices {
  press: string
  by: 'invitation' | 'rule'
  /** where the people of a group by rule work, as far as it was chosen */
  place: {
    country: string
    province: string
    /** of a coordinator of one country: there is no other */
    isOneCountry: boolean
    /** of a coordinator of one institution */
    own: string | undefined
    institutions: { id: string; name: string }[]
    /** of the country, where they are too many to show */
    tooMany: number
  }
}
type Values = Record<CohortFieldName, string>

/** A new group. Where people work is chosen first, by a form of its own. */
export function NewGroupPage({ again, ...page }: NewGroupInput & { again: Answered | undefined }) {
  const { lang, by, place, press } = page
  const { t } = useTranslation('groups')
  const isByRule = by === 'rule'
  return (
    <div className="wrap">
      <div className="head">
        <p className="crumb small">
          <a href={`/${lang}/coordinate/groups`}>{t('back')}</a>
        </p>
        <h1>{t(isByRule ? 'new.titleRule' : 'new.titleInvitation')}</h1>
        <p className="wt">{t(isByRule ? 'new.leadRule' : 'new.leadInvitation')}</p>
      </div>
      {isByRule && (place.own ? <p className="read">{t('new.own', { name: place.own })}</p> : <PlaceForm {...page} />)}
      <div className="gap">
        <Form<Values> id="group" words={useGroupWords()} again={again} values={{ reminds: 'yes' }}>
          {(field) => (
            <>
              <input type="hidden" name="press" value={press} />
              <input type="hidden" name="by" value={by} />
              {isByRule && !place.own && (
                <>
                  <input type="hidden" name="country" value={place.country} />
                  <input type="hidden" name="province" value={place.province} />
                </>
              )}
              <GroupFields {...page} field={field} chosen={tickedIn(again, 'courses', [])} />
              {isByRule && place.institutions.length > 0 && (
                <Ticks
                  {...field('institutions')}
                  legend={t('new.institutions')}
                  hint={t('new.institutionsHint')}
                  chosen={tickedIn(again, 'institutions', [])}
                >
                  {place.institutions.map(({ id, name }) => ({
                    id,
                    words: <span dir="auto">{name}</span>,
                  }))}
                </Ticks>
              )}
              <p className="row gap">
                <button className="btn" type="submit">
                  {t('new.make')}
                </button>
                <a href={`/${lang}/coordinate/groups`}>{t('cancel')}</a>
              </p>
            </>
          )}
        </Form>
      </div>
    </div>
  )
}

function PlaceForm({ lang, place }: { lang: Lang } & Pick<NewGroupInput, 'place'>) {
  const { t } = useTranslation('groups')
  const { country, province, isOneCountry, institutions, tooMany } = place
  return (
    <section aria-labelledby="where">
      <h2 id="where">{t('new.where')}</h2>
      <form className="sieve gap-s" method="get">
        <input type="hidden" name="by" value="rule" />
        {!isOneCountry && (
          <FilterSelect name="country" label={t('new.country')} value={country}>
            <CountryOptions lang={lang} />
          </FilterSelect>
        )}
        <FilterSelect name="province" label={t('new.province')} value={province} any={t('new.wholeCountry')}>
          <ProvinceOptions country={country} />
        </FilterSelect>
        <button className="btn plain" type="submit">
          {t('new.showPlace')}
        </button>
      </form>
      {tooMany > 0 && (
        <p className="small quiet gap-s">
          {t('new.manyInstitutions', { count: tooMany, n: formatNumber(tooMany, lang) })}
        </p>
      )}
      {tooMany === 0 && institutions.length === 0 && <p className="small quiet gap-s">{t('new.noInstitutions')}</p>}
    </section>
  )
}
