// Media against nginx on the same files: 16 connections ask for random ranges, or for the parts that a playlist names.
// Windows of the product and of nginx take turns, because a shared machine is faster in one second than in the next.
import { eachLua } from './lua.mjs'
import { measure, wrk } from './measure.mjs'
import { answersOf, assertSame } from './same-answers.mjs'

const CONNECTIONS = 16
const ROUNDS = 3
const RANGES = 400
const KIB = 1024

/**
 * @returns {Promise<object[]>}  rows: of Node alone, of nginx alone, and of nginx in front of the product
 */
export async function measureDelivery(how) {
  const { stage, nginx, wants } = how
  const keys = ['small', 'large', 'light', 'heavy'].filter(wants)
  if (keys.length === 0) return []
  const asked = {}
  for (const key of keys) asked[key] = await requestsOf(stage, key)
  const rows = []
  for (const key of keys) {
    console.log(`  ${how.title(key)}`)
    rows.push({ key, name: how.title(key), bytes: asked[key].bytes, ...(await alone(how, asked[key])) })
  }
  if (!nginx) return rows
  const film = stage.sample()
  const expected = await answersOf(stage.server.origin, film)
  await stage.startBehind()
  assertSame(expected, await answersOf(nginx.front, film))
  for (const row of rows) Object.assign(row, await behind(how, asked[row.key]))
  return rows
}

/** The product by itself, and nginx by itself in turn with it. */
async function alone({ stage, nginx, ...how }, { mine, theirs, bytes }) {
  const own = { origin: stage.server.origin, served: stage.server, script: eachLua(mine) }
  const plain = nginx && { origin: nginx.alone, served: { pids: nginx.pids }, script: eachLua(theirs) }
  const [product, yard] = await inTurn(how, bytes, [own, plain])
  tell('product', product)
  if (yard) tell('nginx', yard)
  return { product, plain: yard }
}

/** nginx that sends what the product names, in turn with nginx by itself. */
async function behind({ stage, nginx, ...how }, { mine, theirs, bytes }) {
  const served = { pids: () => [...nginx.pids(), ...stage.server.pids()] }
  const front = { origin: nginx.front, served, script: eachLua(mine) }
  const plain = { origin: nginx.alone, served: { pids: nginx.pids }, script: eachLua(theirs) }
  const [sent, yard] = await inTurn(how, bytes, [front, plain])
  tell('behind nginx', sent)
  tell('nginx', yard)
  return { front: sent, plainBeside: yard }
}

const tell = (who, { mibPerSecond, cpuMsPerMib }) =>
  console.log(`    ${who}: ${mibPerSecond.toFixed(0)} MiB/s, ${cpuMsPerMib.toFixed(2)} CPU ms/MiB`)

/** Medians of short windows, one contender after the other. */
async function inTurn({ seconds, folder }, bytes, contenders) {
  const window = Math.max(1, Math.round(seconds / 2))
  const taken = contenders.map(() => [])
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [index, one] of contenders.entries()) {
      if (!one) continue
      const task = { script: one.script, origin: one.origin, connections: CONNECTIONS, folder }
      const row = await measure(one.served, () => wrk({ ...task, seconds: round === 0 ? 1 : window }))
      if (round > 0) taken[index].push(row) // the first fills caches
    }
  }
  return taken.map((rows) => {
    if (rows.length === 0) return undefined
    const middle = rows.sort((a, b) => a.rps - b.rps)[Math.floor(rows.length / 2)]
    const mib = bytes / KIB / KIB
    const errors = rows.reduce((sum, row) => sum + row.errors, 0)
    return { ...middle, errors, mibPerSecond: middle.rps * mib, cpuMsPerMib: middle.cpuMs / mib }
  })
}

/** What to ask the product for and what to ask nginx for: the same bytes; `bytes` of one reply, in the mean. */
async function requestsOf(stage, key) {
  if (key === 'small' || key === 'large') return ranges(stage.large, key === 'small' ? 64 * KIB : KIB * KIB)
  const label = key === 'light' ? '240p' : '720p'
  const list = stage.rendition(stage.restless, `${label}-list`)
  const address = `/media/${list.hash}/${label}-list.m3u8`
  const text = await (await fetch(stage.server.origin + address)).text()
  const parts = [...text.matchAll(/^(?!#)(\S+)\?r=(\d+)-(\d+)$/gm)].map(([, path, first, last]) => ({
    path,
    first,
    last,
  }))
  const { hash } = stage.rendition(stage.restless, label)
  const total = parts.reduce((sum, { first, last }) => sum + Number(last) - Number(first) + 1, 0)
  return {
    mine: parts.map(({ path, first, last }) => {
      const { pathname } = new URL(path, stage.server.origin + address)
      return { path: `${pathname}?r=${first}-${last}` }
    }),
    theirs: parts.map(({ first, last }) => ({ path: `/${hash}`, headers: { Range: `bytes=${first}-${last}` } })),
    bytes: total / parts.length,
  }
}

function ranges({ hash, bytes: size }, length) {
  const headers = Array.from({ length: RANGES }, () => {
    const first = Math.floor(Math.random() * (size - length))
    return { Range: `bytes=${first}-${first + length - 1}` }
  })
  return {
    mine: headers.map((each) => ({ path: `/media/${hash}/film.mp4`, headers: each })),
    theirs: headers.map((each) => ({ path: `/${hash}`, headers: each })),
    bytes: length,
  }
}
