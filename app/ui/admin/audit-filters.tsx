// The filters of the register of acts: a form that asks the same address.
import type { AuditField, AuditProblem } from './audit-fields'
import { SelectField, TextField } from '../kit/field'
import { useTranslation } from '../kit/use-translation'
import { DayField } from './day-field'

interface AuditFiltersProps {
  typed: Record<AuditField, string>
  problems: Partial<Record<AuditField, AuditProblem>>
  acts: { label: string; choices: { value: string; label: string }[] }[]
  timeZone: string
  /** the page without filters, where there are any */
  clear: string | undefined
}

export function AuditFilters({ typed, problems, acts, timeZone, clear }: AuditFiltersProps) {
  const { t } = useTranslation('admin')
  const field = (name: AuditField) => {
    const problem = problems[name]
    return { id: name, name, value: typed[name], problem: problem && t(`problem.${problem}`), isOptional: true }
  }
  return (
    <section aria-labelledby="filter">
      <h2 className="vh" id="filter">
        {t('audit.filter')}
      </h2>
      <form className="form filters" method="get" noValidate>
        <TextField {...field('actor')} label={t('audit.actor')} hint={t('audit.actorHint')} inputMode="email" />
        <TextField {...field('subject')} label={t('audit.subject')} hint={t('audit.subjectHint')} inputMode="email" />
        <SelectField {...field('act')} label={t('audit.act')} choose={t('audit.any')} groups={acts} />
        <DayField {...field('from')} label={t('audit.from')} />
        <DayField {...field('until')} label={t('audit.until')} />
        <p className="small quiet">{t('audit.zone', { zone: timeZone })}</p>
        <p className="row">
          <button className="btn" type="submit">
            {t('audit.show')}
          </button>
          {clear && <a href={clear}>{t('audit.clear')}</a>}
        </p>
      </form>
    </section>
  )
}
