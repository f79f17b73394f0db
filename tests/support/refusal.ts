// What a verb refuses, for tests that expect it to.
import { Refusal } from '../../app/domain/refusal'

/** The refusal of the work; anything else thrown goes on, and work that is not refused fails the test. */
export function refusalOf(work: () => unknown): Refusal {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('it was not refused')
}

/** Its code; `none` where the work was done. */
export function refusalCode(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'none'
}
