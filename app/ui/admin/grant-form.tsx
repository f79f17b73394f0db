// Gives a role. An institution is searched for first, by a form of its own, so that nothing here needs a script.
import type { GrantFields } from '../../domain/accounts/role-forms'
import { namedCountries, IBERO_AMERICA, OTHER_COUNTRIES } from '../../domain/accounts/rules'
import type { Lang } from '../../platform/languages'
import { countryName } from '../kit/format'
import { SelectField } from '../kit/field'
import { type Answered, Form } from '../kit/form'
import { useTranslation } from '../kit/use-translation'
import { useAdminWords } from './use-admin-words'

interface GrantFormProps {
  lang: Lang
  /** what was typed into the search for an institution; '' = nothing */
  asked: string
  institutions: { id: string; name: string; country: string }[]
  again: Answered | undefined
}

const ROLES = ['instructor', 'coordinator', 'administrator'] as const
const SCOPES = ['programme', 'country', 'institution'] as const

export function GrantForm({ lang, asked, institutions, again }: GrantFormProps) {
  const { t } = useTranslation(['admin', 'account'])
  const words = useAdminWords()
  const countries = (codes: readonly string[]) =>
    namedCountries(codes, lang).map(({ code, name }) => ({ value: code, label: name }))
  const hasFound = institutions.length > 0
  const values = hasFound ? { role: 'coordinator', scope: 'institution' } : {}
  return (
    <section className="part" aria-labelledby="grant-title">
      <h2 id="grant-title">{t('grant.title')}</h2>
      <p className="read small quiet">{t('grant.note')}</p>
      <InstitutionSearch asked={asked} isMissing={asked !== '' && !hasFound} />
      <Form<GrantFields> id="grant" words={words} again={again} values={values}>
        {(field) => (
          <>
            <SelectField
              {...field('role')}
              label={t('grant.role')}
              choose={t('grant.choose')}
              groups={[{ choices: ROLES.map((role) => ({ value: role, label: t(`role.${role}`) })) }]}
            />
            <SelectField
              {...field('scope')}
              label={t('grant.scope')}
              hint={t('grant.scopeHint')}
              isOptional
              groups={[{ choices: SCOPES.map((scope) => ({ value: scope, label: t(`scope.${scope}`) })) }]}
            />
            <SelectField
              {...field('country')}
              label={t('grant.country')}
              hint={t('grant.countryHint')}
              choose={t('grant.chooseCountry')}
              isOptional
              groups={[
                { label: t('account:field.iberoAmerica'), choices: countries(IBERO_AMERICA) },
                { label: t('account:field.otherCountries'), choices: countries(OTHER_COUNTRIES) },
              ]}
            />
            {hasFound && (
              <SelectField
                {...field('institutionId')}
                label={t('grant.institution')}
                choose={t('grant.chooseInstitution')}
                isOptional
                groups={[
                  {
                    choices: institutions.map(({ id, name, country }) => ({
                      value: id,
                      label: `${name} · ${countryName(country, lang)}`,
                    })),
                  },
                ]}
              />
            )}
            <p className="gap">
              <button className="btn" type="submit">
                {t('grant.give')}
              </button>
            </p>
          </>
        )}
      </Form>
    </section>
  )
}

function InstitutionSearch({ asked, isMissing }: { asked: string; isMissing: boolean }) {
  const { t } = useTranslation('admin')
  return (
    <form className="form pair institution-search" method="get" action="#grant-title">
      <div>
        <label className="lab" htmlFor="institution">
          {t('grant.search')}
        </label>
        <span className="hint" id="institution-hint">
          {t('grant.institutionHint')}
        </span>
        <input
          id="institution"
          name="institution"
          type="search"
          defaultValue={asked}
          maxLength={200}
          aria-describedby="institution-hint"
        />
        {isMissing && (
          <p className="small" role="status">
            {t('grant.none')}
          </p>
        )}
      </div>
      <button className="btn plain" type="submit">
        {t('people.find')}
      </button>
    </form>
  )
}
