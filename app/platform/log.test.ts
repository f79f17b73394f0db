import { closeSync, openSync, readFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { lineWriter } from './log'

it('a line that finds no room is lost, and nothing else is', () => {
  const full = openSync('/dev/full', 'w')
  lineWriter(full).write('lost\n')
  closeSync(full)
  lineWriter(full).write('to nobody\n')
  const file = join(mkdtempSync(join(tmpdir(), 'minicursos-log-')), 'log')
  const open = openSync(file, 'a')
  for (const line of ['uno\n', 'dós\n']) lineWriter(open).write(line)
  closeSync(open)
  expect(readFileSync(file, 'utf8')).toBe('uno\ndós\n')
})
