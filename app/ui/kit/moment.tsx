import type { Lang } from '../../platform/languages'
import { formatOpening } from './format'

/** A moment to plan by, its zone named; where a script runs it is said in the reader's own zone. */
export function Moment({ ms, lang, timeZone }: { ms: number; lang: Lang; timeZone: string }) {
  return (
    <time dateTime={new Date(ms).toISOString()} data-island="moment">
      {formatOpening(ms, lang, timeZone)}
    </time>
  )
}
