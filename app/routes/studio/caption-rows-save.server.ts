// Rows of the desk, saved without a script: where something cannot be read nothing is written, and where somebody was
// faster both sides are shown in the row.
import type { CaptionPlace } from '../../domain/authoring/caption-place'
import { saveCaptions } from '../../domain/authoring/save-captions.server'
import type { CaptionRow } from '../../ui/studio/captions/caption-row'
import { orRefuse } from '../answer.server'
import type { SignedInContext } from '../guard.server'
import { rowsIn } from './caption-rows.server'

export function saveRows(
  ctx: SignedInContext,
  place: CaptionPlace,
  form: FormData,
): { isSaved: true } | { rows: CaptionRow[]; status: 409 | 422 } {
  const read = rowsIn(form)
  if (read.some(({ row }) => row.problem)) return { rows: read.map(({ row }) => row), status: 422 }
  const changing = read.filter((one) => one.change)
  const { outcomes } = orRefuse(() =>
    saveCaptions(
      ctx,
      place,
      changing.map(({ change }) => change!),
    ),
  )
  if (!outcomes.some(({ is }) => is === 'changed')) return { isSaved: true }
  const rows = read.map(({ row, change }, i): CaptionRow => {
    const outcome = outcomes[changing.indexOf(read[i]!)]
    if (outcome?.is === 'changed') {
      const [standing] = outcome.theirs
      return {
        ...row,
        was: standing ? JSON.stringify(standing) : '',
        theirs: outcome.theirs.map(({ text }) => text).join('\n'),
      }
    }
    return change ? { ...row, was: change.now[0] ? JSON.stringify(change.now[0]) : '' } : row
  })
  return { rows, status: 409 }
}
