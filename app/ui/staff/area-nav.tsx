// The row of links between the pages of one area of the house, with the page one is on marked.

export interface AreaLink {
  href: string
  label: string
}

/** `path` of the page shown: the link that leads furthest along it is the current one; the area's first page only itself. */
export function AreaNav({ label, links, path }: { label: string; links: readonly AreaLink[]; path: string }) {
  const leadsTo = (href: string, to: string): boolean => to.startsWith(`${href}/`)
  const isFirst = (href: string): boolean => links.some((link) => leadsTo(href, link.href))
  const isOn = (href: string): boolean => path === href || (leadsTo(href, path) && !isFirst(href))
  const current = links.filter(({ href }) => isOn(href)).sort((a, b) => b.href.length - a.href.length)[0]?.href
  return (
    <nav className="area-nav" aria-label={label}>
      <ul className="wrap">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href} {...(href === current ? { 'aria-current': href === path ? 'page' : 'true' } : {})}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
