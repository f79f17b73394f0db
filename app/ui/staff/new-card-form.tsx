// Makes an access card for somebody without e-mail. The country is chosen first, by a form of its own.
import { LANGUAGE_NAMES, LANGUAGES, type Lang } from '../../platform/languages'
import { CountryChoice, InstitutionField } from '../account/institution-fields'
import { useFormWords } from '../account/use-form-words'
import { SelectField, TextField } from '../kit/field'
import { Form } from '../kit/form'
import { useTranslation } from '../kit/use-translation'
import type { CardFields } from '../../domain/accounts/forms'

interface NewCardFormProps {
  lang: Lang
  press: string
  place: { country: string; own?: string | undefined; institutions: { id: string; name: string }[] }
  again: Parameters<typeof Form>[0]['again']
}

const languages = LANGUAGES.map((lang) => ({ value: lang, label: LANGUAGE_NAMES[lang] }))

export function NewCardForm({ lang, press, place, again }: NewCardFormProps) {
  const { t } = useTranslation('staff')
  const words = useFormWords()
  return (
    <section className="account-part" aria-labelledby="new-card">
      <h2 id="new-card">{t('cards.new')}</h2>
      {place.own ? <p className="gap-s">{place.own}</p> : <CountryChoice lang={lang} country={place.country} />}
      <div className="gap">
        <Form<CardFields> id="card" words={words} again={again} values={{ language: lang }}>
          {(field) => (
            <>
              <TextField
                {...field('name')}
                label={t('cards.name')}
                hint={t('cards.nameHint')}
                autoComplete="off"
                dir="auto"
              />
              {!place.own && (
                <InstitutionField
                  {...field('institutionId')}
                  institutions={place.institutions}
                  choose={t('cards.noInstitution')}
                  isOptional
                />
              )}
              <SelectField {...field('language')} label={t('cards.language')} groups={[{ choices: languages }]} />
              <input type="hidden" name="country" value={place.country} />
              <input type="hidden" name="press" value={press} />
              <button className="btn gap" type="submit">
                {t('cards.make')}
              </button>
            </>
          )}
        </Form>
      </div>
    </section>
  )
}
