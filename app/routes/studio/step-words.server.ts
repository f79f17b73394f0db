// The steps that can be taken back or done again, said as their buttons say them.
import type { StepAct } from '../../domain/authoring/steps'
import { readDraft } from '../../domain/authoring/team.server'
import { nextSteps } from '../../domain/authoring/undo-step.server'
import { translator } from '../../platform/i18n'
import type { SignedInContext } from '../guard.server'

type Said = { version: number; words: string }

/** For the script of a page that saves itself: its buttons are as old as the page. */
export function stepWords(ctx: SignedInContext, courseId: string): { undo?: Said; redo?: Said } {
  const t = translator(ctx.lang)
  const { undo, redo } = nextSteps(ctx.db, courseId, readDraft(ctx.db, courseId).document)
  const say = (way: 'undo' | 'redo', step: { version: number; act: StepAct; label: string }): Said => ({
    version: step.version,
    words: t(`studio:steps.${way}`, { what: t(`studio:steps.${step.act}`, { label: step.label }) }),
  })
  return { ...(undo ? { undo: say('undo', undo) } : {}), ...(redo ? { redo: say('redo', redo) } : {}) }
}
