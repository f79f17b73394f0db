// POST /api/facts: what a browser tells about learning. Answered as data, after the commit, outside Remix: it is the
// write that happens most.
import { rolesOf } from '../../domain/proofs/queries.server'
import { Refusal } from '../../domain/refusal'
import { answerJson } from '../../platform/http-answer'
import { readBody } from '../../platform/http-body'
import type { Call } from '../../platform/http-handler'
import { acceptTogether } from './facts-together.server'

const LARGEST_BATCH = 64 * 1024

export async function answerFacts({ req, res, site, visit }: Call): Promise<void> {
  // sendBeacon posts text/plain: a JSON type would need a preflight that a closing page cannot wait for.
  if (!/^(?:application\/json|text\/plain)\s*(?:;|$)/i.test(req.headers['content-type'] ?? ''))
    return answerJson(res, 415, { error: 'not-json' })
  const body = await readBody(req, LARGEST_BATCH)
  if (body === 'broken') return void res.destroy()
  if (body === 'too-large') {
    res.setHeader('Connection', 'close')
    return answerJson(res, 413, { error: 'too-large' })
  }
  const viewer = await visit.viewer()
  if (!viewer) return answerJson(res, 401, { error: 'signed-out' })
  const parsed = parse(body)
  if (!parsed) return answerJson(res, 400, { error: 'not-json' })
  const actor = { kind: 'person' as const, id: viewer.id, roles: rolesOf(site.db, viewer) }
  const ctx = { db: site.db, keys: site.keys, now: visit.now, origin: site.config.ORIGIN, actor }
  try {
    const reply = await acceptTogether(ctx, parsed.value)
    if (reply) answerJson(res, 200, reply)
    else answerJson(res, 400, { error: 'no-batch' })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    answerJson(res, error.status, { error: error.code, params: error.params })
  }
}

/** What a body holds; undefined where it is no JSON. */
function parse(body: Buffer): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(body.toString('utf8')) }
  } catch {
    return undefined
  }
}
