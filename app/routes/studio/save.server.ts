// Saving a form of the studio: the page posts it to itself, its script to the address for saves. Both come through here.
import type { SubmissionResult } from '@conform-to/react'
import { data, redirect } from '@remix-run/node'
import { findEditable } from '../../domain/authoring/editables'
import { type Saved, saveForm, theirs } from '../../domain/authoring/save-form.server'
import { requirePart } from '../../domain/authoring/team.server'
import { mayChange } from '../../domain/courses/policy'
import type { Refusal } from '../../domain/refusal'
import type { SaveAgain } from '../../ui/studio/parts'
import { formOf, orRefuse, readBody, refusalIn, refusalWords } from '../answer.server'
import type { SignedInContext } from '../guard.server'
import { nameOf } from './frame.server'

type Outcome =
  | { is: 'saved'; name: string; saved: Saved; question?: string }
  | { is: 'invalid'; status: 422; again: SaveAgain }
  | { is: 'changed'; status: 409; again: SaveAgain }
  | { is: 'refused'; status: number; again: SaveAgain; refusal: Refusal }

/** Reads one form and saves it. A form that is none of ours is a 404. */
export async function saveRequest(ctx: SignedInContext, courseId: string, request: Request): Promise<Outcome> {
  const body = await formOf(request)
  orRefuse(() => requirePart(ctx, courseId, mayChange))
  const field = (name: string): string => String(body.get(name) ?? '')
  const [name, subject] = [field('form'), field('subject')]
  const editable = findEditable(name)
  if (!editable) throw new Response(null, { status: 404 })
  const form = readBody(body, editable.shape)
  const again = (result: SubmissionResult<string[]>): SaveAgain => ({
    name,
    subject,
    base: field('base'),
    form: result,
  })
  if (!form.ok) return { is: 'invalid', status: 422, again: again(form.again()) }
  try {
    const saved = saveForm(ctx, editable, { courseId, subject, base: field('base'), value: form.value })
    return { is: 'saved', name, saved, ...(name === 'question' ? { question: subject } : {}) }
  } catch (error) {
    const refusal = refusalIn(error)
    if (!refusal) throw error
    if (refusal.code === 'draft-changed') {
      const { savedBy, ...there } = orRefuse(() => theirs(ctx, editable, { courseId, subject }))
      const changed = { ...again(form.again()), theirs: { ...there, by: nameOf(ctx, savedBy) } }
      return { is: 'changed', status: 409, again: changed }
    }
    const said = again(form.again([refusalWords(ctx.lang, refusal)]))
    return { is: 'refused', status: refusal.status, again: said, refusal }
  }
}

/** How a page answers a form that was posted to it: back to itself, or shown again with what was typed. */
export async function answerSave(ctx: SignedInContext, courseId: string, request: Request) {
  const outcome = await saveRequest(ctx, courseId, request)
  const { pathname, search } = new URL(request.url)
  if (outcome.is === 'saved') {
    const { question } = outcome
    // the questions of a quiz are folded: the one that was saved stays open
    return redirect(pathname + (question ? `?open=${question}#q-${question}` : search), 303)
  }
  return data({ save: outcome.again }, { status: outcome.status })
}
