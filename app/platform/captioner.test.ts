import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { clipFolder, until } from '../../tests/support/clips'
import { type CaptionerFailure, runCaptioner } from './captioner'
import { readConfig } from './config'
import type { Captioner } from './config-captioner'

const PROGRAM = join(import.meta.dirname, '../../tests/support/captioner-in-process.mjs')
const words = (how: string): string[] => [
  process.execPath,
  PROGRAM,
  how,
  '{input}',
  '{language}',
  '{output}',
  '{folder}',
]
const read = (env: Record<string, string>) => readConfig({ NODE_ENV: 'test', ...env })
const named = (how: string): Captioner => read({ CAPTION_COMMAND: JSON.stringify(words(how)) }).captioner!

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(clipFolder, 'captioner-'))
})

const run = (captioner: Captioner, more: object = {}) => {
  const input = join(folder, '..', 'voz $(touch x); "1".m4a')
  writeFileSync(input, 'Hola')
  return runCaptioner(captioner, { input, language: 'pt', folder, ...more }).then(
    (bytes) => new TextDecoder().decode(bytes),
    (error: CaptionerFailure) => error.fault,
  )
}

describe('the setting', () => {
  it('is a list of words whose first is a program; none is none', () => {
    expect(read({}).captioner).toBeUndefined()
    expect(named('file')).toEqual({
      command: words('file'),
      wallMs: 7_200_000,
      memoryBytes: 16_384 * 2 ** 20,
      niceness: 15,
    })
    expect(read({ CAPTION_COMMAND: '["node","{input}"]' }).captioner?.command[0]).toMatch(/^\/.*node$/)
  })

  it.each([
    ['CAPTION_COMMAND', 'whisper {input}'],
    ['CAPTION_COMMAND', '[]'],
    ['CAPTION_COMMAND', '["node", 1]'],
    ['CAPTION_COMMAND', '["node","{output}"]'],
    ['CAPTION_COMMAND', '["/nowhere/captions","{input}"]'],
    ['CAPTION_COMMAND', '["/tmp","{input}"]'],
    ['CAPTION_MINUTES', '0'],
    ['CAPTION_MEMORY_MB', 'much'],
    ['FFMPEG_NICE', '20'],
  ])('%s=%s stops the start and names itself', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(`  ${name}: `)
  })
})

describe('the program', () => {
  it.each(['file', 'folder', 'printed'])('is heard by its %s, and learns nothing of this process', async (how) => {
    process.env.SECRET_OF_TEST = 'x'
    const shares: number[] = []
    expect(await run(named(how), { onProgress: (share: number) => shares.push(share) })).toContain('Hola pt false')
    delete process.env.SECRET_OF_TEST
    if (how === 'file') expect(shares).toContain(0.4)
  })

  it.each([
    ['nothing', 'nothing'],
    ['failing', 'failed'],
    ['flooding', 'too-much'],
  ])('that is %s: %s', async (how, fault) => {
    expect(await run(named(how))).toBe(fault)
  })

  it('that takes too long, or is not wanted any more, ends with all that it started', async () => {
    expect(await run({ ...named('hanging'), wallMs: 1_500 })).toBe('too-slow')
    await until(() => runningIn(folder).length === 0)

    const stop = new AbortController()
    const cancelled = run(named('hanging'), { signal: stop.signal })
    await until(() => existsSync(join(folder, 'started')) && runningIn(folder).length > 1)
    stop.abort()
    expect(await cancelled).toBe('cancelled')
    await until(() => runningIn(folder).length === 0)
  })
})

/** Processes that were given the folder. */
function runningIn(path: string): string[] {
  return readdirSync('/proc').filter((id) => {
    try {
      return /^\d+$/.test(id) && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(path)
    } catch {
      return false
    }
  })
}
