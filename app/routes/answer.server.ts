// How a form is read and answered: invalid input and refusals come back to the same page with what was typed.
import { parseWithZod } from '@conform-to/zod/v4'
import type { SubmissionResult } from '@conform-to/react'
import { data } from '@remix-run/node'
import type { z } from 'zod'
import { Refusal } from '../domain/refusal'
import { translator } from '../platform/i18n'
import type { Lang } from '../platform/languages'
import { isNoRoom } from '../platform/no-room'

/** A form that was read: its value if it fits the shape, else what is wrong beside each field. */
export type ReadForm<T> = { ok: true; value: T; again: Reply } | { ok: false; again: Reply }
type Reply = (formErrors?: string[]) => SubmissionResult<string[]>

/** What a page's action data looks like when the form comes back. */
export interface FormAgain {
  form: SubmissionResult<string[]>
}

/** Reads a form body against its shape. A body that is no form is an invalid form, not an error. */
export async function read<S extends z.ZodType>(request: Request, schema: S): Promise<ReadForm<z.output<S>>> {
  return readBody(await formOf(request), schema)
}

/** The fields of a form. Refuses a body that is no form with 415. */
export async function formOf(request: Request): Promise<FormData> {
  const body = await request.formData().catch(() => {
    throw new Response(null, { status: 415 })
  })
  // `options[4000000000].text` would be read into a list as long
  for (const name of body.keys()) if (/\[\d{4,}\]/.test(name)) throw new Response(null, { status: 422 })
  return body
}

/** The same of a body that was read. */
export function readBody<S extends z.ZodType>(body: FormData, schema: S): ReadForm<z.output<S>> {
  const submission = parseWithZod(body, { schema })
  // Passwords are never sent back, not even to the person who typed them.
  const again: Reply = (formErrors) =>
    submission.reply({
      hideFields: ['password', 'newPassword', 'currentPassword'] as never[],
      ...(formErrors ? { formErrors } : {}),
    })
  return submission.status === 'success'
    ? { ok: true, value: submission.value as z.output<S>, again }
    : { ok: false, again }
}

/**
 * Answers a form: 422 with the fields kept when it is invalid, the refusal's status with its words when the domain
 * says no, else whatever the work returns.
 */
export async function answer<T, R>(lang: Lang, form: ReadForm<T>, work: (value: T) => R | Promise<R>) {
  if (!form.ok) return data<FormAgain>({ form: form.again() }, { status: 422 })
  try {
    return await work(form.value)
  } catch (error) {
    const refusal = refusalIn(error)
    if (!refusal) throw error
    return data<FormAgain>({ form: form.again([refusalWords(lang, refusal)]) }, { status: refusal.status })
  }
}

/** Does the work; a refusal becomes a Response of its status, for doors that have no form to show again. `params` = what its words need. */
export function orRefuse<R>(work: () => R, params = (refusal: Refusal): object => refusal.params): R {
  try {
    return work()
  } catch (error) {
    const refusal = refusalIn(error)
    if (refusal) throw data({ refusal: refusal.code, params: params(refusal) }, { status: refusal.status })
    throw error
  }
}

/** The same for work that takes its time. */
export async function orRefuseSoon<R>(work: () => Promise<R>): Promise<R> {
  const done = await work().then(
    (value) => () => value,
    (error: unknown) => (): R => {
      throw error
    },
  )
  return orRefuse(done)
}

/** Does the work; a refusal comes back as its words and its status, for pages that show themselves again. */
export function orSay<R>(lang: Lang, work: () => R): { value: R } | { refused: string; status: number } {
  try {
    return { value: work() }
  } catch (error) {
    const refusal = refusalIn(error)
    if (!refusal) throw error
    return { refused: refusalWords(lang, refusal), status: refusal.status }
  }
}

/** The domain's no, or the disk's: what was typed is kept, and can be sent again once there is room. */
export function refusalIn(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  return isNoRoom(error) ? new Refusal('no-room') : undefined
}

export function refusalWords(lang: Lang, refusal: Refusal): string {
  return translator(lang)(`refusals:${refusal.code}` as never, refusal.params as never) as unknown as string
}
