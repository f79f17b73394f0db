// The tables of docs/performance.md, in Markdown.
const n = (value, digits = 0) => (value === undefined ? '–' : value.toFixed(digits))
const kb = (bytes) => n((bytes ?? 0) / 1000, 1)
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`)

/** What the worlds hold and what they take. */
export function printSizes(results) {
  row('', ...results.map((r) => r.size))
  row('---', ...results.map(() => '---:'))
  for (const name of Object.keys(results[0].counts))
    row(name.replaceAll('_', ' '), ...results.map((r) => r.counts[name].toLocaleString('en')))
  row('database, MB', ...results.map((r) => n(r.memory.databaseMb)))
  row('memory of all processes at the start, MB', ...results.map((r) => n(r.memory.startRssMb)))
  row('memory after all rows, MB', ...results.map((r) => n(r.memory.endRssMb)))
}

/** Each row at every size side by side; what grew by half and by more than half a millisecond is marked. */
export function printRows(results) {
  const sizes = results.map((r) => r.size)
  const whole = results.at(-1)
  console.log('')
  row(
    'what',
    ...sizes.flatMap((s) => [`${s}: /s`, 'p50 ms', 'p99 ms', 'CPU ms']),
    'loop delay p99 ms',
    'RSS MB',
    'plain node:http',
    'share',
  )
  row('---', ...sizes.flatMap(() => ['---:', '---:', '---:', '---:']), '---:', '---:', '---:', '---:')
  for (const { name, row: own, plain } of whole.rows) {
    const at = results.map((r) => r.rows.find((x) => x.name === name)?.row)
    const grew = at.length > 1 && at[0] && own.cpuMs > 1.5 * at[0].cpuMs && own.cpuMs - at[0].cpuMs > 0.5
    const errors = at.reduce((sum, x) => sum + (x?.errors ?? 0), 0)
    const cells = at.flatMap((x) => (x ? [n(x.rps), n(x.p50, 1), n(x.p99, 1), n(x.cpuMs, 2)] : ['–', '–', '–', '–']))
    const yard = plain ? [`${n(plain.rps)}/s`, `${n((100 * own.rps) / plain.rps)} %`] : ['–', '–']
    row(
      `${name}${grew ? ' **(grows)**' : ''}${errors ? ` (${errors} errors)` : ''}`,
      ...cells,
      n(own.lagMs, 1),
      n(own.rssMb),
      ...yard,
    )
  }
}

export function printWeights({ pages, course }) {
  console.log('')
  row('page, first visit in Chromium', 'requests', 'all kB', 'HTML', 'CSS', 'script', 'font', 'pictures')
  row('---', ...Array.from({ length: 7 }, () => '---:'))
  for (const { name, count, total, document, stylesheet, script, font, image } of [...pages, course]) {
    row(name, count, kb(total), kb(document), kb(stylesheet), kb(script), kb(font), kb(image))
  }
}
