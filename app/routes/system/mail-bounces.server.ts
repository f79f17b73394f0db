// Where a mail server may send its reports of non-delivery. The answer is the same whatever became of one: it tells nobody
// which mails were sent. To whoever does not show the token the address does not exist.
import { takeBounce } from '../../domain/accounts/take-bounce.server'
import { workerContext } from '../../domain/context'
import { REPORT_BYTES } from '../../platform/dsn'
import { answerStatus } from '../../platform/http-answer'
import { hasBearer } from '../../platform/http-bearer'
import { readBody } from '../../platform/http-body'
import type { Call } from '../../platform/http-handler'

export async function answerMailBounces({ req, res, site }: Call): Promise<void> {
  if (!hasBearer(req, site.config.MAIL_BOUNCES_TOKEN)) return answerStatus(res, 404)
  const body = await readBody(req, REPORT_BYTES)
  if (body === 'broken') return void res.destroy()
  if (body === 'too-large') return answerStatus(res, 413, { Connection: 'close' })
  takeBounce(workerContext(site), body)
  answerStatus(res, 202)
}
