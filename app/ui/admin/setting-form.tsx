// The form of one setting, or of one country of it.
import type { Editor } from '../../domain/settings/forms'
import type { Lang } from '../../platform/languages'
import { countryName } from '../kit/format'
import { type Answered, Form } from '../kit/form'
import { useTranslation } from '../kit/use-translation'
import { SettingFields } from './setting-fields'
import { useAdminWords } from './use-admin-words'

interface SettingFormProps {
  lang: Lang
  editor: Editor
  label: string
  /** of a setting that differs by country */
  country: string | undefined
  /** what stands now */
  values: Record<string, string>
  zones: Parameters<typeof SettingFields>[0]['zones']
  again: Answered | undefined
}

export function SettingForm({ lang, editor, label, country, values, zones, again }: SettingFormProps) {
  const { t } = useTranslation('admin')
  const isThere = Object.values(values).some(Boolean)
  return (
    <>
      {country && <h2 className="gap-s">{countryName(country, lang)}</h2>}
      <div className="gap">
        <Form<Record<string, unknown>> id="setting" words={useAdminWords()} again={again} values={values}>
          {(field) => (
            <>
              {country && <input type="hidden" name="country" value={country} />}
              <SettingFields lang={lang} editor={editor} label={label} zones={zones} field={field} />
              <p className="row gap">
                <button className="btn" type="submit">
                  {t('settings.save')}
                </button>
                {editor === 'contacts' && isThere && (
                  <button className="btn plain" type="submit" name="remove" value="yes">
                    {t('settings.remove')}
                  </button>
                )}
              </p>
            </>
          )}
        </Form>
      </div>
    </>
  )
}
