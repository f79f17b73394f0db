// Links that show one part of a list or another; the one that is shown is marked.

export interface Tab {
  href: string
  label: string
  isHere: boolean
}

export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="area-nav tabs" aria-label={label}>
      <ul role="list">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.isHere ? 'page' : undefined}>
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
