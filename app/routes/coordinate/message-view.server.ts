// The page on which a coordinator writes to people, whoever they are: of a group, or of a question to the report.
import { data } from '@remix-run/node'
import { type Asked, findAudience, MOST_PEOPLE } from '../../domain/outreach/audience.server'
import { MessageForm } from '../../domain/outreach/forms'
import { MESSAGES_A_DAY, sendMessage } from '../../domain/outreach/send-message.server'
import { askingOf } from '../../domain/reports/asking.server'
import { newId } from '../../platform/ids'
import { answer, orRefuse, read } from '../answer.server'
import type { SignedInContext } from '../guard.server'

/** Throws 404 where there is nobody to be written to by this address. */
export async function messageView(ctx: SignedInContext, asked: Asked) {
  const audience = await findAudience(
    ctx.db,
    asked,
    orRefuse(() => askingOf(ctx)),
  )
  if (!audience) throw new Response(null, { status: 404 })
  const { ids, leftOut, isTooMany } = audience
  return {
    lang: ctx.lang,
    press: newId(),
    gets: ids.length,
    leftOut,
    isTooMany,
    mostPeople: MOST_PEOPLE,
    mostADay: MESSAGES_A_DAY,
  }
}

/** Shows what was written once more, or sends it; `sent` = where that leads. */
export async function messageSent(ctx: SignedInContext, request: Request, asked: Asked, sent: () => Response) {
  const form = await read(request, MessageForm)
  return answer(ctx.lang, form, async ({ step = 'review', subject, body, press }) => {
    // the press goes with what was written: looked at again and sent twice it is one message
    if (step !== 'send') return data({ written: { step, subject, body }, press })
    await sendMessage(ctx, { press, asked, subject, body })
    return sent()
  })
}
