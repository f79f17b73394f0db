// The row of links between the pages of one area of the house, with the page one is on marked.

export interface AreaLink {
  href: string
  label: string
}

/** `path` of the page shown: the link that leads furthest along it is the current one. */
export function AreaNav({ label, links, path }: { label: string; links: readonly AreaLink[]; path: string }) {
  const isOn = (href: string): boolean => path === href || path.startsWith(`${href}/`)
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
