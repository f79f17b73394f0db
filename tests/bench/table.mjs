// The tables of docs/performance.md.
const n = (value, digits = 0) => value.toFixed(digits)

/** Prints Markdown: requests, latency, cost and memory beside plain Node; then what pages weigh. */
export function printTable(rows, weights, { seconds, processes }) {
  console.log(`\n${processes} web processes, ${seconds} s a row after a warm-up; wrk with one thread on the same machine.\n`)
  console.log('| what | requests/s | p50 ms | p99 ms | CPU ms a request | RSS MB (all) | plain node:http, same bytes | share |')
  console.log('|---|---:|---:|---:|---:|---:|---:|---:|')
  for (const { name, own, yard } of rows) {
    const cells = [n(own.rps), n(own.p50, 1), n(own.p99, 1), n(own.cpuMs, 2), n(own.rssMb), `${n(yard.rps)}/s`, `${n((100 * own.rps) / yard.rps)} %`]
    console.log(`| ${name}${own.errors ? ` (${own.errors} errors)` : ''} | ${cells.join(' | ')} |`)
  }
  console.log('\n| page, first visit in Chromium | requests | all kB | HTML | CSS | script | font | pictures |')
  console.log('|---|---:|---:|---:|---:|---:|---:|---:|')
  for (const { name, count, total, document, stylesheet, script, font, image } of weights) {
    const kb = (bytes) => n((bytes ?? 0) / 1000, 1)
    console.log(`| ${name} | ${count} | ${kb(total)} | ${kb(document)} | ${kb(stylesheet)} | ${kb(script)} | ${kb(font)} | ${kb(image)} |`)
  }
}
