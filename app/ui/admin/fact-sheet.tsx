// Facts of one kind under a heading, each with its name.
import type { ReactNode } from 'react'

export function FactSheet({ title, rows }: { title: string; rows: [string, ReactNode][] }) {
  return (
    <section>
      <h2>{title}</h2>
      <dl className="facts gap-s">
        {rows.map(([name, value]) => (
          <div className="fact" key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
