// One list of what is missing or doubtful in a draft.
import type { FoundGroup } from '../../domain/authoring/finding-places'
import { useTranslation } from '../kit/use-translation'
import type { StudioFrame } from '../studio/parts'
import { StudioPage } from '../studio/studio-page'
import { FindingsList } from './findings-list'

export function CheckPage({ frame, groups }: { frame: StudioFrame; groups: FoundGroup[] }) {
  const { t } = useTranslation('publication')
  return (
    <StudioPage frame={frame}>
      <h1>{t('check.title')}</h1>
      {groups.length === 0 ? (
        <p className="say good">{t('check.clean')}</p>
      ) : (
        <>
          <p className="row">
            {frame.errors > 0 && <b className="bad">{t('check.errors', { count: frame.errors })}</b>}
            {frame.warnings > 0 && <b className="warn">{t('check.warnings', { count: frame.warnings })}</b>}
          </p>
          <p className="quiet">{t('check.lead')}</p>
          <FindingsList
            groups={groups}
            at={`/${frame.lang}/studio/courses/${frame.courseId}`}
            lang={frame.lang}
            source={frame.source}
          />
        </>
      )}
    </StudioPage>
  )
}
