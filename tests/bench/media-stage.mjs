// The product on a data folder of films, started anew with other settings, with what its instructor does: sign in, bring
// a film in, wait for its versions.
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { startedWith } from './measure.mjs'
import { post, startServer, until } from './product.mjs'
import { upload } from './upload.mjs'

const PASSWORD = 'museo-abierto-2026'
const MAKING_TRIES = 3_000 // of 0.2 s

/** @param {{ folder: string, dataDir: string, processes: number, port: number, front?: string }} how  `front`: origin of nginx */
export function openStage({ folder, dataDir, processes, port, front }) {
  const stage = { folder, server: undefined, cookies: {} }
  let db
  const row = (sql, ...values) => db.prepare(sql).get(...values)
  return Object.assign(stage, {
    /** Starts the product, or starts it anew. */
    async start(settings = {}) {
      await stage.stop()
      stage.server = await startServer({ port, processes, dataDir, settings })
      db ??= new Database(join(dataDir, 'minicursos.db'))
    },
    async stop() {
      const { server } = stage
      stage.server = undefined
      await server?.stop()
    },
    /** Starts it anew behind nginx. */
    startBehind: () => stage.start({ MEDIA_SENDFILE: 'x-accel', TRUST_PROXY: '1', ORIGIN: front }),
    /** `who`: before the sign, or a whole address. */
    async cookie(who) {
      const { origin } = stage.server
      const email = who.includes('@') ? who : `${who}@museo.example`
      const reply = await post(`${origin}/es/sign-in`, { email, password: PASSWORD })
      const cookies = reply.headers.getSetCookie().map((each) => each.split(';')[0])
      if (reply.status > 303 || cookies.length === 0) throw new Error(`${who} could not sign in: ${reply.status}`)
      return cookies.join('; ')
    },
    webPids: () => startedWith(stage.server.pids(), 'server.js'),
    workerPid: () => startedWith(stage.server.pids(), 'worker.js')[0],
    /** Brings a film in and waits until it is stored; times in ms UTC. */
    async bring(cookie, film, onSent = () => undefined) {
      const id = await upload(stage.server.origin, cookie, film)
      onSent()
      const of = () => row('select * from uploads where id = ?', id)
      await until(() => of().stored_at !== null || of().refused_at !== null)
      if (of().refused_at !== null) throw new Error(`${film.name} was refused: ${of().reason}`)
      return of()
    },
    making: (hash) => row('select * from makings where asset_hash = ?', hash),
    /** Waits until it is known what becomes of a recording. */
    async settled(hash) {
      await until(() => stage.making(hash).ready_at !== null || stage.making(hash).failed_at !== null, MAKING_TRIES)
      return stage.making(hash)
    },
    /** Waits until there are versions. */
    async made(hash) {
      const making = await stage.settled(hash)
      if (making.reason !== null) throw new Error(`no versions were made: ${making.reason}`)
      return making
    },
    /** whether a film is in work */
    isMaking: () =>
      row('select 1 from makings where started_at is not null and ready_at is null and failed_at is null') !==
      undefined,
    rendition: (hash, label) => row('select * from renditions where asset_hash = ? and label = ?', hash, label),
    /** A published film of the demonstration: its address, tag and size. */
    sample() {
      const { hash, size_bytes: size } = row(
        "select * from assets where kind = 'video' and published_at is not null order by size_bytes",
      )
      return { path: `/media/${hash}/film.mp4`, tag: `"${hash}"`, size }
    },
    publish: (hash) => db.prepare('update assets set published_at = 1 where hash = ?').run(hash),
    /** One row of the database, as objects. */
    row,
    async close() {
      db?.close()
      await stage.stop()
    },
  })
}
