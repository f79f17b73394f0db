import { createContext, useContext } from 'react'

/** Addresses of the browser's only entry, what it imports at once, and (development) the hot-reload runtime. */
export interface IslandEntry {
  module: string
  imports: readonly string[]
  hotReload?: string | undefined
}

export const IslandEntryContext = createContext<IslandEntry | undefined>(undefined)

/** The one script of pages that have an island; other pages have none. */
export function IslandScript() {
  const entry = useContext(IslandEntryContext)
  if (!entry) return null
  return (
    <>
      {entry.imports.map((href) => (
        <link key={href} rel="modulepreload" href={href} />
      ))}
      {entry.hotReload && <script type="module" src={entry.hotReload} />}
      <script type="module" src={entry.module} />
    </>
  )
}
