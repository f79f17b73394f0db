// Attaching a recording, up to the question that a film of another length raises.
import { Refusal } from '../../domain/refusal'
import type { LengthAsk } from '../../ui/studio/length-ask'

type Asked = Omit<LengthAsk, 'seconds' | 'before'>

/** Does the work; where the recording is longer or shorter than the one before, gives the question back. */
export function orAskLength(asked: Asked, work: () => void): LengthAsk | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'recording-length') throw error
    const { seconds, before } = error.params as { seconds: number; before: number }
    return { ...asked, seconds, before }
  }
}
