// Why a press without fields of its own was refused.
import type { Answered } from '../kit/form'
import { Summary } from '../kit/form'
import { useSigningWords } from './use-signing-words'

/** `otherwise`: where nothing was refused in words, the form lacked what only a script can fill in. */
export function Refused({ again, otherwise }: { again: Answered | undefined; otherwise: string }) {
  const told = again?.error?.['']
  return <Summary id="refused" words={useSigningWords()} problems={[]} refusals={told?.length ? told : [otherwise]} />
}
