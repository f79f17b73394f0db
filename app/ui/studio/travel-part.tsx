// How a course leaves its place: as a zip of its folder, or as a copy that is a course of its own.
import { useTranslation } from '../kit/use-translation'
import type { StudioFrame } from './parts'

interface TravelPartProps {
  frame: StudioFrame
  /** id of the copy, made here: pressed twice there is one */
  press: string
}

export function TravelPart({ frame, press }: TravelPartProps) {
  const { t } = useTranslation('transfer')
  const at = `/${frame.lang}/studio/courses/${frame.courseId}`
  return (
    <section className="travel" aria-labelledby="travel">
      <h2 id="travel">{t('travel.title')}</h2>
      <div>
        <p className="small quiet read">{t('travel.zipWhat')}</p>
        <p className="gap-s">
          <a className="btn plain s" href={`${at}/export.zip`} download>
            {t('travel.zip')}
          </a>
        </p>
      </div>
      <form method="post" action={`${at}/copy`}>
        <input type="hidden" name="press" value={press} />
        <p className="small quiet read">{t('travel.copyWhat')}</p>
        <p className="gap-s">
          <button className="btn plain s" type="submit">
            {t('travel.copy')}
          </button>
        </p>
      </form>
    </section>
  )
}
