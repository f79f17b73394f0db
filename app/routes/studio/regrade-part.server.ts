// What a regrade would change, in numbers: names are nobody's business here.
import { findQuestion } from '../../domain/authoring/parts'
import { keyText } from '../../domain/progress/changed-keys.server'
import { questionIn } from '../../domain/progress/mended-keys.server'
import { previewRegrade, type RegradePreview } from '../../domain/progress/preview-regrade.server'
import type { RegradeTarget } from '../../domain/progress/regrade-candidates.server'
import type { RegradePart } from '../../ui/studio/quiz/regrade-page'
import { refusalIn } from '../answer.server'
import type { SignedInContext } from '../guard.server'
import { sourceWords, studioPlace } from './frame.server'

export function regradePart(
  ctx: SignedInContext,
  { courseId = '', lessonId = '', questionId = '' }: Record<string, string | undefined>,
): RegradePart {
  const { frame, document } = studioPlace(ctx, courseId)
  const target = { courseId, lessonId, questionId }
  const { affected, ...preview } = previewOf(ctx, target)
  const draft = findQuestion(document, questionId)?.question
  const published = preview.revision > 0 ? questionIn(ctx.db, { ...target, revision: preview.revision }) : undefined
  return {
    frame,
    target,
    ...preview,
    prompt: draft ? sourceWords(document, draft.prompt) : '',
    riseCount: affected.length,
    passCount: affected.filter(({ isPassedNow }) => isPassedNow).length,
    isDraftOther: draft !== undefined && published !== undefined && keyText(draft) !== keyText(published),
  }
}

/** Of what was never asked before, or is not public, nothing changes. */
function previewOf(ctx: SignedInContext, target: RegradeTarget): RegradePreview {
  try {
    return previewRegrade(ctx.db, target)
  } catch (error) {
    if (!refusalIn(error)) throw error
    return { revision: 0, judgedCount: 0, otherTypeCount: 0, affected: [] }
  }
}
