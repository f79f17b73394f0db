// A person keeps name, country and language right. Certificates already issued keep the name they were issued with.
import { eq } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import { inTransaction } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { enqueue } from '../../platform/queue'
import { type Context, personOf } from '../context'
import { tidyName } from './rules'

export function changeProfile(ctx: Context, input: { name: string; country: string; language: Lang }): void {
  inTransaction(ctx, (ctx) => {
    const { country, language } = input
    const personId = personOf(ctx).id
    ctx.db
      .update(people)
      .set({ name: tidyName(input.name), country, language })
      .where(eq(people.id, personId))
      .run()
    // a certificate may have waited for a name that can be printed
    const once = { onceKey: `issue-pending:${personId}`, now: ctx.now }
    enqueue(ctx.db, 'credentials.issue-pending', { personId }, once)
  })
}
