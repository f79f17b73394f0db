import type { ReactNode } from 'react'

export interface Passage {
  id: string
  title: string
  /** paragraphs, parted by an empty line */
  text: string
}

interface PlainPageInput {
  title: string
  lead: string
  passages: readonly Passage[]
  children?: ReactNode
}

/** A page that is only read: a title, a sentence that says it all, and short passages with addresses of their own. */
export function PlainPage({ title, lead, passages, children }: PlainPageInput) {
  return (
    <div className="wrap">
      <div className="head">
        <h1>{title}</h1>
        <p className="wt">{lead}</p>
      </div>
      <div className="passages">
        {passages.map(({ id, title: name, text }) => (
          <section key={id} id={id}>
            <h2>{name}</h2>
            {text.split('\n\n').map((paragraph) => (
              <p key={paragraph.slice(0, 40)}>{paragraph}</p>
            ))}
          </section>
        ))}
        {children}
      </div>
    </div>
  )
}
