// One list of what is missing or doubtful in a draft, and below it whether its links to other sites still lead somewhere.
import type { FoundGroup } from '../../domain/authoring/finding-places'
import { formatMoment } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import type { StudioFrame } from '../studio/parts'
import { StudioPage } from '../studio/studio-page'
import { FindingsList } from './findings-list'

export interface LinksPart {
  count: number
  unasked: number
  askedAt?: number
  isRunning: boolean
  isCutOff: boolean
}

export function CheckPage({ frame, groups, links }: { frame: StudioFrame; groups: FoundGroup[]; links: LinksPart }) {
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
      <Links frame={frame} links={links} />
    </StudioPage>
  )
}

function Links({ frame, links }: { frame: StudioFrame; links: LinksPart }) {
  const { t } = useTranslation('publication')
  return (
    <section aria-labelledby="links">
      <h2 id="links">{t('links.title')}</h2>
      {links.count === 0 ? (
        <p className="quiet">{t('links.none')}</p>
      ) : (
        <>
          <p role="status">
            {t('links.count', { count: links.count })}{' '}
            {links.isRunning
              ? t('links.running')
              : links.askedAt === undefined
                ? t('links.never')
                : t('links.asked', { moment: formatMoment(links.askedAt, frame.lang) })}{' '}
            {!links.isRunning && links.askedAt !== undefined && links.unasked > 0
              ? t('links.unasked', { count: links.unasked })
              : ''}
          </p>
          {links.isCutOff && <p className="say warn">{t('links.cutOff')}</p>}
          <form method="post">
            <button className="btn plain s" type="submit">
              {links.isRunning ? t('links.look') : t('links.go')}
            </button>
          </form>
        </>
      )}
    </section>
  )
}
