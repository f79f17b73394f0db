// Whether this process lives, and whether it should be sent requests.
import { answerText } from '../../platform/http-answer'
import type { Call } from '../../platform/http-handler'

/** Touches nothing: a busy database is no reason to kill the process. */
export function answerLive({ res }: Call): void {
  answerText(res, 200, 'live\n')
}

/** 503 while stopping, and where the database does not answer. */
export function answerReady({ res, site }: Call): void {
  if (site.isStopping()) return answerText(res, 503, 'stopping\n')
  answerText(res, site.isReady() ? 200 : 503, site.isReady() ? 'ready\n' : 'no database\n')
}
