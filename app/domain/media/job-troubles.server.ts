// What becomes of work that did not go well: tried again, put off while the machine is in trouble, or told to the instructor.
import { FfmpegFailure } from '../../platform/ffmpeg-run'
import { isNoRoom } from '../../platform/no-room'
import { type Job, NotNow } from '../../platform/queue'
import { unharmed } from '../../platform/queue-runner'
import { NotStored, StoreAway } from '../../platform/storage'
import type { Reason, Trouble } from './reasons'

/** After so many tries that ended badly for no known reason, the instructor is told rather than left waiting. */
export const TRIES = 3

/** Does the work; where the machine is in trouble for now, says so and puts it off. */
export async function orLater<T>(
  waits: (trouble: Trouble) => void,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const trouble = troubleOf(error)
    if (trouble === undefined || signal?.aborted) throw error
    unharmed(() => waits(trouble))
    throw new NotNow(error)
  }
}

function troubleOf(error: unknown): Trouble | undefined {
  if (error instanceof StoreAway) return 'store-away'
  const isFull = isNoRoom(error) || (error instanceof FfmpegFailure && error.reason === 'disk-full')
  return isFull ? 'disk-full' : undefined
}

/** What the instructor is told; undefined = another try may help. */
export function reasonOf(error: unknown, job: Job): Reason | undefined {
  if (error instanceof NotNow || troubleOf(error)) return undefined
  if (error instanceof NotStored) return 'gone'
  const failure = error instanceof FfmpegFailure ? error.reason : undefined
  if (failure === 'too-slow') return 'too-slow'
  if (failure === 'out-of-memory' || failure === 'output-too-large') return 'too-heavy'
  if (job.attempt < TRIES) return undefined
  return 'unexpected'
}
