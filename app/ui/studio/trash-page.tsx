// What was taken out of a course, last first, each with the way back.
import type { TrashItem } from '../../domain/authoring/trash'
import { formatMoment } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import type { StudioFrame } from './parts'
import { StudioPage } from './studio-page'

export function TrashPage({ frame, items }: { frame: StudioFrame; items: TrashItem[] }) {
  const { t } = useTranslation('studio')
  const at = `/${frame.lang}/studio/courses/${frame.courseId}/trash`
  return (
    <StudioPage frame={frame}>
      <h1>{t('trash.title')}</h1>
      <p>{items.length === 0 ? t('trash.empty') : t('trash.lead')}</p>
      <ul className="plain-l ruled">
        {items.map((item) => (
          <li key={item.id} className="row spread">
            <span>
              <b lang={frame.source}>{item.label || t('outline.noTitle')}</b>{' '}
              <small className="quiet">
                {t(`trash.kind.${item.kind}`)}.{' '}
                {t('trash.when', { name: item.removedBy, moment: formatMoment(item.removedAt, frame.lang) })}
              </small>
            </span>
            {item.isHomeless ? (
              <span className="small quiet">{t('trash.homeless')}</span>
            ) : (
              frame.mayChange && (
                <form method="post" action={`${at}/${item.id}/restoration`} data-swap>
                  <button className="btn plain s" type="submit">
                    {t('trash.restore')}
                  </button>
                </form>
              )
            )}
          </li>
        ))}
      </ul>
    </StudioPage>
  )
}
