// A page of the administration: the row of its sections, what the page is, and what was just done.
import type { ReactNode } from 'react'
import type { Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'
import { AreaNav } from '../staff/area-nav'

export const SECTIONS = ['people', 'settings', 'jobs', 'outbox', 'audit', 'system'] as const
export type Section = (typeof SECTIONS)[number]

interface AdminFrameProps {
  lang: Lang
  /** the section the page belongs to; none = the overview */
  section?: Section
  /** after the section's address, where the page is one below it */
  below?: string
  title: string
  lead?: string
  /** what was just done */
  notice?: string | undefined
  children: ReactNode
}

export function AdminFrame({ lang, section, below = '', title, lead, notice, children }: AdminFrameProps) {
  const { t } = useTranslation('admin')
  const home = `/${lang}/admin`
  const links = [
    { href: home, label: t('nav.home') },
    ...SECTIONS.map((one) => ({ href: `${home}/${one}`, label: t(`nav.${one}`) })),
  ]
  return (
    <div className="wrap admin">
      <AreaNav label={t('nav.name')} links={links} path={section ? `${home}/${section}${below}` : home} />
      <div className="head">
        <h1>{title}</h1>
        {lead && <p className="wt">{lead}</p>}
      </div>
      {notice && <output className="say good notice">{notice}</output>}
      {children}
    </div>
  )
}
