import { closeSync, openSync, readFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bare, lineWriter } from './log'

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

it('errors are told without the addresses and texts they quote', () => {
  const told = (error: unknown) => JSON.stringify(bare(error as Error))
  expect(told(new Error('550 <lucia@museo.example> is unknown'))).not.toContain('lucia')
  try {
    JSON.parse('Lucía Quispe {')
  } catch (error) {
    expect(told(error)).toContain('is not valid JSON')
    expect(told(error)).not.toContain('Quispe')
  }
  expect(bare(Object.assign(new Error('no'), { code: 'E', secret: 'x' }))).toMatchObject({
    type: 'Error',
    code: 'E',
    message: 'no',
  })
})
