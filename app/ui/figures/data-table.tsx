// The table behind a drawing: a first column of names, then figures.
import type { ReactNode } from 'react'

interface DataTableProps {
  /** what the table is of: two on a page are told apart by it */
  label: string
  /** the first is of the names */
  heads: readonly string[]
  rows: readonly { key: string; name: ReactNode; cells: readonly ReactNode[] }[]
  /** columns of words rather than of figures, by their place among the cells */
  wordy?: readonly number[]
}

export function DataTable({ label, heads, rows, wordy = [] }: DataTableProps) {
  const [first, ...others] = heads
  const look = (i: number): string | undefined => (wordy.includes(i) ? undefined : 'r num')
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((head, i) => (
              <th key={head} scope="col" className={look(i)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells.map((cell, i) => (
                <td key={heads[i + 1]} className={look(i)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
