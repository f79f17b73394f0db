// The pages of one area of the staff, in a row: the one that is open is marked.

export interface AreaPlace {
  href: string
  label: string
}

/** `path` = the address of the page that is shown, without its query; the place that fits it longest is marked. */
export function AreaNav({ label, places, path }: { label: string; places: readonly AreaPlace[]; path: string }) {
  const here = places
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0]
  return (
    <nav className="area-nav" aria-label={label}>
      <ul role="list">
        {places.map((place) => (
          <li key={place.href}>
            <a href={place.href} aria-current={place === here ? (path === place.href ? 'page' : 'true') : undefined}>
              {place.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
