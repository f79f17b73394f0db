// A page of one question beside the course's facts: its way back, its title, its form.
import type { ReactNode } from 'react'
import { useTranslation } from '../kit/use-translation'
import type { StudioFrame } from './parts'
import { StudioPage } from './studio-page'

export const settingsPath = ({ lang, courseId }: StudioFrame): string => `/${lang}/studio/courses/${courseId}/settings`

export function SmallPage({
  frame,
  title,
  lead,
  children,
}: {
  frame: StudioFrame
  title: string
  lead?: string
  children: ReactNode
}) {
  const { t } = useTranslation('reading-editor')
  return (
    <StudioPage frame={frame}>
      <p className="small">
        <a href={settingsPath(frame)}>{t('settings.title')}</a>
      </p>
      <h1>{title}</h1>
      {lead && <p className="read">{lead}</p>}
      {children}
    </StudioPage>
  )
}
