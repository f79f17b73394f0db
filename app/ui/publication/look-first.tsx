// Where one press may not publish: why, and where to look first.
import type { Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'

export function LookFirst({ lang, courseId }: { lang: Lang; courseId: string }) {
  const { t } = useTranslation('publication')
  return (
    <p className="small">
      {t('publish.lookFirst')} <a href={`/${lang}/studio/courses/${courseId}/publish`}>{t('publish.look')}</a>
    </p>
  )
}
