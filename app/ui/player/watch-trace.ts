// What of a recording was really played, as ranges of its own time: a jump is not watched, a pause adds nothing, and
// speed makes no difference.

export type Range = [fromMs: number, toMs: number]

/** Between two reports of a playing video more than this much of it cannot have passed: it was a jump. */
const LONGEST_STEP_MS = 4_000

export interface WatchTrace {
  /** playback goes on, or starts, here */
  played(atMs: number): void
  /** the position was moved by hand; what lies between was not watched */
  jumped(toMs: number): void
  /** playback stopped here: pause, end, waiting for data */
  stopped(atMs: number): void
  /** ranges since the last call, merged; empty where nothing was played */
  take(): Range[]
}

export function watchTrace(): WatchTrace {
  let ranges: Range[] = []
  let from: number | undefined
  let last = 0

  const close = (): void => {
    if (from !== undefined && last > from) ranges = unite([...ranges, [from, last]])
    from = undefined
  }
  return {
    played(atMs) {
      const at = whole(atMs)
      if (from === undefined) from = at
      else if (at < last || at - last > LONGEST_STEP_MS) {
        close()
        from = at
      }
      last = at
    },
    jumped(toMs) {
      close()
      last = whole(toMs)
    },
    stopped(atMs) {
      const at = whole(atMs)
      if (from !== undefined && at >= last && at - last <= LONGEST_STEP_MS) last = at
      close()
    },
    take() {
      const goesOn = from !== undefined
      close()
      if (goesOn) from = last
      const taken = ranges
      ranges = []
      return taken
    },
  }
}

/** Sorted, without overlaps; ranges that touch become one. */
export function unite(ranges: readonly Range[]): Range[] {
  const united: Range[] = []
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const before = united.at(-1)
    if (before && from <= before[1]) before[1] = Math.max(before[1], to)
    else united.push([from, to])
  }
  return united
}

const whole = (ms: number): number => Math.max(0, Math.round(ms))
