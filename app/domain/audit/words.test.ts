// Every act that is written down has words: whoever reads the register reads sentences, not code.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { words } from '../../platform/words'
import { STEP_ACTS } from '../authoring/steps'

/** What `record(ctx, '…'` says in the sources of the domain. */
const written = readdirSync('app/domain', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.server.ts'))
  .flatMap((file) => [...readFileSync(join('app/domain', file), 'utf8').matchAll(/\brecord\(\s*\w+,\s*(['`])(.+?)\1/g)])
  .map((match) => match[2] ?? '')

/** Acts whose name is put together at run time. */
const BUILT: Record<string, readonly string[]> = {
  'authoring.${step.act}': STEP_ACTS.map((act) => `authoring.${act}`),
  'authoring.${asked.way}': ['authoring.undo', 'authoring.redo'],
  'credentials.name-correction-${input.decision}': [
    'credentials.name-correction-granted',
    'credentials.name-correction-refused',
  ],
}

const acts = Object.entries(words.es.admin.acts).flatMap(([noun, verbs]) =>
  Object.keys(verbs).map((verb) => `${noun}.${verb}`),
)

test('acts have words, and their nouns a heading', () => {
  const told = written.flatMap((act) => BUILT[act] ?? [act])
  expect(told.length).toBeGreaterThan(30)
  expect([...new Set(told)].filter((act) => !acts.includes(act))).toEqual([])
  expect(Object.keys(words.es.admin.acts).filter((noun) => !(noun in words.es.admin.nouns))).toEqual([])
})
