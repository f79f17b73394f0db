// An account page: what it is for, in one sentence, and below it one thing to do.
import type { ReactNode } from 'react'

interface PageFrameProps {
  title: string
  lead?: string
  children: ReactNode
}

export function PageFrame({ title, lead, children }: PageFrameProps) {
  return (
    <div className="wrap">
      <div className="head">
        <h1>{title}</h1>
        {lead && <p className="wt">{lead}</p>}
      </div>
      {children}
    </div>
  )
}
