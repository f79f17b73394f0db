// A page of the completion report: the rows of what the address asks for, how many there are, and what else may be asked.
import type { Lang } from '../../platform/languages'
import { isOfProgramme } from '../accounts/policy'
import type { Context } from '../context'
import { askingOf } from './asking.server'
import { completionAddress, LONGEST_WORDS, notApplied, periodOf, readCompletionQuery } from './completion-query'
import { countCompletions } from './count-completions.server'
import { type After, listCompletions } from './list-completions.server'
import { reportChoices } from './report-choices.server'
import type { CompletionView } from './shown-report'

/** Refuses: not-allowed, to whoever coordinates nothing. */
export async function viewCompletions(
  ctx: Pick<Context, 'db' | 'actor' | 'now'>,
  params: URLSearchParams,
  lang: Lang,
): Promise<CompletionView> {
  const { db, now } = ctx
  const asking = askingOf(ctx)
  const query = readCompletionQuery(params)
  const after = afterIn(params.get('after'))
  const { rows, next } = listCompletions(db, query, asking, { after })
  return {
    now,
    timeZone: asking.timeZone,
    stuckAfterDays: asking.stuckAfterDays,
    seesMarks: isOfProgramme(asking.scope),
    query,
    notApplied: notApplied(params, query),
    of: periodOf(query),
    rows,
    choices: reportChoices(db, query, {
      scope: asking.scope,
      lang,
      museum: params.get('museum')?.slice(0, LONGEST_WORDS) ?? '',
    }),
    counts: await countCompletions(db, query, asking),
    isFirst: after === undefined,
    next: next && completionAddress(query, { after: `${next.at}.${next.n}` }),
  }
}

/** Where a page goes on; an address cut by hand begins at the beginning. */
function afterIn(text: string | null): After | undefined {
  const [, at, n] = /^(\d{1,15})\.(\d{1,15})$/.exec(text ?? '') ?? []
  return at && n ? { at: Number(at), n: Number(n) } : undefined
}
