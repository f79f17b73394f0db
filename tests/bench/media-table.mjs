// The tables of media in docs/performance.md, in Markdown.
const n = (value, digits = 0) => (value === undefined ? '–' : value.toFixed(digits))
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`)
const head = (...cells) => {
  console.log('')
  row(...cells)
  row('---', ...cells.slice(1).map(() => '---:'))
}
const share = (own, yard) => (own && yard ? n(own.rps / yard.rps, 2) : '–')
const speed = (one) => (one ? [n(one.mibPerSecond), n(one.p99, 1), n(one.cpuMsPerMib, 2)] : ['–', '–', '–'])

export function printMedia({ hasNginx, delivery, upload, making, lessons }) {
  if (!hasNginx) console.log('\nThere is no nginx on this machine: rows without it.')
  if (delivery.length > 0) printDelivery(delivery)
  if (upload) {
    head('upload', 'MB', 'MB/s', 'peak RSS of a web process, MB', 'judged and stored, s')
    row(upload.name, n(upload.mb), n(upload.mbPerSecond), n(upload.peakRssMb), n(upload.storingMs / 1000, 1))
  }
  if (making.length > 0) {
    head('versions', 'film, s', 'seconds a minute of film', 'of one core')
    for (const one of making) row(one.name, n(one.filmSeconds), n(one.clockPerMinute), n(one.cpuPerMinute))
  }
  if (lessons.length > 0) {
    head('lesson page, 25/s', 'p50 ms', 'p99 ms', 'times the idle p99', 'CPU ms', 'loop delay p99 ms')
    for (const one of lessons)
      row(one.name, n(one.p50, 1), n(one.p99, 1), n(one.p99 / lessons[0].p99, 1), n(one.cpuMs, 1), n(one.lagMs, 1))
  }
}

function printDelivery(rows) {
  const of = (who) => [`${who}: MiB/s`, 'p99 ms', 'CPU ms/MiB']
  head('what', 'KiB a reply', ...of('product'), ...of('nginx'), 'share', ...of('product behind nginx'), 'share')
  for (const one of rows) {
    const all = [one.product, one.plain, one.front, one.plainBeside].filter(Boolean)
    const errors = all.reduce((sum, each) => sum + each.errors, 0)
    row(
      `${one.name}${errors ? ` (${errors} errors)` : ''}`,
      n(one.bytes / 1024),
      ...speed(one.product),
      ...speed(one.plain),
      share(one.product, one.plain),
      ...speed(one.front),
      share(one.front, one.plainBeside),
    )
  }
}
