// An answer that only the door can find wrong, shown beside its field like any other.
import { data } from '@remix-run/node'
import type { FormAgain, ReadForm } from '../answer.server'

/** The form again, 422, with one more problem: its code is a key of account.json under `problem`. */
export function wrongField<T>(form: ReadForm<T>, field: keyof T & string, code: string) {
  const again = form.again()
  return data<FormAgain>(
    { form: { ...again, status: 'error', error: { ...again.error, [field]: [code] } } },
    { status: 422 },
  )
}
