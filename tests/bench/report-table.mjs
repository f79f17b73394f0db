// The tables of reports in docs/performance.md, in Markdown: every row at every size side by side.
const n = (value, digits = 0) => (value === undefined ? '–' : value.toFixed(digits))
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`)
const head = (...cells) => {
  console.log('')
  row(...cells)
  row('---', ...cells.slice(1).map(() => '---:'))
}

export function printReports(found) {
  const sizes = found.map(({ size }) => size.toLocaleString('en'))
  const times = (values) => (values.at(-2) && values.at(-1) ? `${n(values.at(-1) / values.at(-2), 1)}` : '–')
  if (found[0].pages.length > 0) head('page, ms: best (middle) of five; others’ p99', ...sizes, 'times, the last step')
  for (const { name } of found[0].pages) {
    const at = found.map(({ pages }) => pages.find((page) => page.name === name))
    const cells = at.map((one) => `${n(one.best)} (${n(one.middle)}); ${n(one.others)}`)
    row(name, ...cells, times(at.map((one) => one.best)))
  }
  if (found[0].files.length === 0) return
  head('file', 'rows', 'MB', 'first byte, ms', 'rows a second', 'worker grows by, MB', 'web peak, MB', 'log of writes, MB', 'others’ p99, ms') // prettier-ignore
  for (const { files } of found)
    for (const one of files) {
      const { name, rows, mb, firstMs, rowsPerS, grownMb, webPeakMb, walMb, others } = one
      row(name, rows.toLocaleString('en'), n(mb), n(firstMs), Math.round(rowsPerS).toLocaleString('en'), n(grownMb), n(webPeakMb), n(walMb), n(others)) // prettier-ignore
    }
}
