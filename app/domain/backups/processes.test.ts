// Backups among other processes: one that writes all the while, one that is killed in the middle, one that runs out of room.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import { openCopy } from '../../../db/client'
import type { BackupInput } from '../../../tests/support/backup-in-process'
import { type BackupWorld, backupWorld, CHEAP, keep, PASSPHRASE } from '../../../tests/support/backup-world'
import { listBackups } from '../../platform/backup-folder'
import { verifyBackup } from './verify-backup.server'

const run = promisify(execFile)
const MODULE = ['tests/support/run-in-process.mjs', '/tests/support/backup-in-process.ts', 'backup']

let world: BackupWorld
beforeAll(async () => {
  world = await backupWorld()
})
const input = (): BackupInput => ({
  dataDir: world.config.dataDir,
  folder: world.folder,
  passphrase: PASSPHRASE,
  cost: CHEAP,
})
const verify = (backup: string) => verifyBackup({ config: world.config, backup, passphrase: PASSPHRASE })

/** Writes row after row and says the number of each once it is committed. */
const WRITER = `
  import Database from 'better-sqlite3'
  const db = new Database(process.argv[1])
  db.pragma('busy_timeout = 5000')
  const insert = db.prepare("insert into versions (name, number) values (?, ?)")
  for (let n = 1; ; n += 1) {
    insert.run('written-' + n, n)
    process.stdout.write(n + '\\n')
    if (n % 20 === 0) await new Promise((done) => setTimeout(done, 1))
  }`

test('what was acknowledged before it began is in it, and whoever writes goes on writing', async () => {
  const writer = spawn(process.execPath, ['--input-type=module', '-e', WRITER, world.config.dbFile])
  let acknowledged = 0
  createInterface({ input: writer.stdout }).on('line', (line) => (acknowledged = Number(line)))
  try {
    await until(() => acknowledged > 500)
    const before = acknowledged
    const { path } = await world.create()
    const copy = openCopy(join(path, 'minicursos.db'))
    const rows = copy.$client
      .prepare<[], number>(`select number from versions where name like 'written-%' order by number`)
      .pluck()
      .all()
    copy.$client.close()
    expect(rows.length).toBeGreaterThanOrEqual(before)
    // a state that once was: no row without those before it
    expect(rows).toEqual(rows.map((_, index) => index + 1))
    await until(() => acknowledged > rows.length)
    expect((await verify(path)).faults).toEqual([])
  } finally {
    await ended(writer)
  }
})

test('killed in the middle it is none, the ones before it stand, and the next one is whole', async () => {
  for (let n = 0; n < 60; n += 1) await keep(world, `file ${n} ${'.'.repeat(20_000)}`)
  const before = await listBackups(world.folder)
  const child = spawn(process.execPath, [...MODULE, JSON.stringify(input())], { stdio: 'ignore' })
  const unfinished = () => readdirSync(world.folder).find((name) => name.startsWith('.making-'))
  await until(() => unfinished() !== undefined && readdirSync(join(world.folder, 'media')).length > 4)
  await ended(child)
  const left = unfinished()
  expect(left).toBeDefined()
  await expect(verify(join(world.folder, left!))).rejects.toMatchObject({ code: 'unfinished' })
  expect(await listBackups(world.folder)).toEqual(before)
  expect((await verify(world.folder)).faults).toEqual([])
  const { path } = await world.create({}, Date.now())
  expect(unfinished()).toBeUndefined()
  expect((await verify(path)).faults).toEqual([])
})

test('without room it says so, leaves nothing half-done, and the ones before it stand', async () => {
  const before = await listBackups(world.folder)
  const kilobytes = Math.floor(statSync(world.config.dbFile).size / 1024 / 2)
  const command = `ulimit -f ${kilobytes}; exec "$0" "$@"`
  const { stdout } = await run('bash', ['-c', command, process.execPath, ...MODULE, JSON.stringify(input())])
  expect(JSON.parse(stdout)).toEqual({ fault: 'no-room' })
  expect(readdirSync(world.folder).filter((name) => name.startsWith('.making-'))).toEqual([])
  expect(await listBackups(world.folder)).toEqual(before)
  expect((await verify(world.folder)).faults).toEqual([])
})

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(2)
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((done) => child.once('exit', done))
  child.kill('SIGKILL')
  await gone
}
