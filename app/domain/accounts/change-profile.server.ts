// A person keeps name, country and language right. Certificates already issued keep the name they were issued with.
import { eq } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import { inTransaction } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { type Context, personOf } from '../context'
import { tidyName } from './rules'

export function changeProfile(ctx: Context, input: { name: string; country: string; language: Lang }): void {
  inTransaction(ctx, (ctx) => {
    const { country, language } = input
    ctx.db
      .update(people)
      .set({ name: tidyName(input.name), country, language })
      .where(eq(people.id, personOf(ctx).id))
      .run()
  })
}
