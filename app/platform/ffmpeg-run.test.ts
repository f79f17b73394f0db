import { spawn } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clipFolder, ffmpeg, ffmpegsOf, until, written } from '../../tests/support/clips'
import { findFfmpeg } from './ffmpeg'
import { attemptFfmpeg, type FfmpegFailure, flags, runFfmpeg } from './ffmpeg-run'

const endless = flags('-re -f lavfi -i testsrc=s=64x64:r=5 -c:v mpeg4 -f matroska')
const large = flags('-f lavfi -i testsrc=s=640x480:r=25:d=5 -c:v mpeg4 -q:v 1 -f nut')
const reason = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => 'ended well',
    (error: FfmpegFailure) => error.reason,
  )

describe('finding ffmpeg', () => {
  it('takes the one of the setting, or none where it says off', async () => {
    expect(await findFfmpeg(ffmpeg.path, { niceness: 0 })).toEqual(ffmpeg)
    expect(await findFfmpeg('off')).toBeUndefined()
  })

  it('stops the start where the setting names what is no ffmpeg', async () => {
    await expect(findFfmpeg('/bin/true')).rejects.toThrow(/FFMPEG_PATH: \/bin\/true/)
    await expect(findFfmpeg('/nowhere/ffmpeg')).rejects.toThrow(/FFMPEG_PATH/)
  })

  it('goes on from PATH to the package, past what cannot be used', async () => {
    const fake = written('ffmpeg', '#!/bin/sh\nexit 1\n')
    chmodSync(fake, 0o755)
    expect((await findFfmpeg(undefined, { searchPath: clipFolder }))?.path).toContain('@ffmpeg-installer')
    writeFileSync(fake, `#!/bin/sh\nexec "${ffmpeg.path}" "$@"\n`)
    expect((await findFfmpeg(undefined, { searchPath: `::${clipFolder}` }))?.path).toBe(fake)
  })
})

describe('a run', () => {
  it('tells how far it is, and how it ended', async () => {
    const shares: number[] = []
    const args = flags('-f lavfi -i testsrc=s=64x64:r=5:d=2 -c:v mpeg4 -f null -')
    const report = await runFfmpeg(ffmpeg, { args, durationMs: 2000, onProgress: (share) => shares.push(share) })
    expect(report).toMatchObject({ exitCode: 0, errorCount: 0, frames: 10 })
    expect(shares.at(-1)).toBe(1)
    expect((await attemptFfmpeg(ffmpeg, { args: ['-f', 'mov', '-i', 'file:/nowhere'] })).exitCode).not.toBe(0)
    expect(await reason(runFfmpeg(ffmpeg, { args: ['-f', 'mov', '-i', 'file:/nowhere'] }))).toBe('failed')
  })

  it('reads nothing in its arguments as shell', async () => {
    const trace = join(clipFolder, 'trace')
    const name = join(clipFolder, `$(touch ${trace.slice(1)});"'&.mkv`.replaceAll('/', '_'))
    const args = [...flags('-f lavfi -i testsrc=s=64x64:r=5:d=1 -c:v mpeg4 -f matroska'), `file:${name}`]
    await runFfmpeg(ffmpeg, { args })
    expect(existsSync(name)).toBe(true)
    expect(existsSync(trace)).toBe(false)
  })

  it('keeps its environment, and the leash, from ffmpeg, and gives way to others', async () => {
    const fake = written('look', '#!/bin/sh\nenv > "$0.env"; ls -l /proc/$$/fd > "$0.fd"; nice > "$0.nice"\n')
    chmodSync(fake, 0o755)
    process.env.SMTP_URL_OF_TEST = 'a secret'
    const { niceness: _, ...byItself } = ffmpeg
    await runFfmpeg({ ...byItself, path: fake }, { args: [] })
    delete process.env.SMTP_URL_OF_TEST
    expect(readFileSync(`${fake}.env`, 'utf8')).not.toContain('a secret')
    expect(readFileSync(`${fake}.fd`, 'utf8')).not.toMatch(/ 3 ->.*(socket|pipe)/)
    expect(Number(readFileSync(`${fake}.nice`, 'utf8'))).toBeGreaterThanOrEqual(15)
  })
})

describe('limits', () => {
  it('ends a file that grows too large with a clear reason', async () => {
    const args = [...large, `file:${join(clipFolder, 'large.nut')}`]
    expect(await reason(runFfmpeg(ffmpeg, { args, limits: { fileBytes: 60_000 } }))).toBe('output-too-large')
  })

  it('ends a run that takes too long, or is cancelled, and nothing of it goes on', async () => {
    const file = join(clipFolder, 'long.mkv')
    const args = [...endless, `file:${file}`]
    expect(await reason(runFfmpeg(ffmpeg, { args, limits: { wallMs: 300 } }))).toBe('too-slow')
    expect(ffmpegsOf(file)).toEqual([])

    const stop = new AbortController()
    const run = reason(runFfmpeg(ffmpeg, { args: ['-y', ...args], signal: stop.signal }))
    await until(() => ffmpegsOf(file).length > 0)
    stop.abort()
    expect(await run).toBe('cancelled')
    expect(ffmpegsOf(file)).toEqual([])
    expect(await reason(runFfmpeg(ffmpeg, { args, signal: stop.signal }))).toBe('cancelled')
  })

  it('gives no more memory than it says', async () => {
    const args = flags('-f lavfi -i testsrc=s=7680x4320:d=1 -f null -')
    const limits = { memoryBytes: 150 * 2 ** 20, wallMs: 5000 }
    // newer ones wait for threads that they could not start, until their time is over
    expect(['out-of-memory', 'too-slow']).toContain(await reason(runFfmpeg(ffmpeg, { args, limits })))
  })
})

describe('the leash', () => {
  it('leaves no ffmpeg behind where the process that started it is killed', async () => {
    const file = join(clipFolder, 'orphan.mkv')
    const runner = join(import.meta.dirname, '../../tests/support/run-in-process.mjs')
    const parent = spawn(
      process.execPath,
      [runner, '/tests/support/endless-ffmpeg-in-process.ts', 'runForever', JSON.stringify({ file })],
      { stdio: 'ignore', cwd: join(import.meta.dirname, '../..') },
    )
    const running = (): number[] => ffmpegsOf(file).filter((id) => id !== parent.pid)
    await until(() => running().length > 0 && existsSync(file), 120_000)
    parent.kill('SIGKILL')
    await until(() => running().length === 0)
  })

  it('passes the end on where it is told to end itself', async () => {
    const file = join(clipFolder, 'told.mkv')
    const run = reason(runFfmpeg(ffmpeg, { args: [...endless, `file:${file}`] }))
    await until(() => existsSync(file))
    const shell = ffmpegsOf(file).find((id) => readFileSync(`/proc/${id}/comm`, 'utf8').trim() === 'sh')
    process.kill(shell ?? 0, 'SIGTERM')
    expect(await run).toBe('failed')
    await until(() => ffmpegsOf(file).length === 0)
  })
})
