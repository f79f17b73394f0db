import type { Cohort } from '../../domain/cohorts/cohort'
import { type Answered, Form } from '../kit/form'
import { useTranslation } from '../kit/use-translation'
import { type GroupChoices, GroupFields, tickedIn } from './group-fields'
import { useGroupWords } from './use-group-words'

export interface ChangeGroupInput extends GroupChoices {
  cohort: Cohort
}

/** A group's name, courses and deadline; who is in it does not change. */
export function ChangeGroupPage({ again, ...page }: ChangeGroupInput & { again: Answered | undefined }) {
  const { lang, cohort } = page
  const { t } = useTranslation('groups')
  const here = `/${lang}/coordinate/groups/${cohort.id}`
  const values = {
    name: cohort.name,
    deadline: cohort.deadlineOn ?? '',
    ...(cohort.isReminding ? { reminds: 'yes' } : {}),
  }
  return (
    <div className="wrap">
      <div className="head">
        <p className="crumb small">
          <a href={here} dir="auto">
            {t('backTo', { name: cohort.name })}
          </a>
        </p>
        <h1>{t('one.change')}</h1>
      </div>
      <Form<Record<'name' | 'courses' | 'deadline' | 'reminds', string>>
        id="group"
        words={useGroupWords()}
        again={again}
        values={values}
      >
        {(field) => (
          <>
            <GroupFields {...page} field={field} chosen={tickedIn(again, 'courses', cohort.courseIds)} />
            <p className="row gap">
              <button className="btn" type="submit">
                {t('save')}
              </button>
              <a href={here}>{t('cancel')}</a>
            </p>
          </>
        )}
      </Form>
    </div>
  )
}
