// How fast a file goes and how long it still takes: an average that forgets, because lines change.

export interface Pace {
  /** bytes a second, over the last seconds; undefined until there is something to say */
  bytesPerSecond: number | undefined
  leftMs: number | undefined
}

const FORGETS_MS = 8_000

/** Told how much has been sent at a moment in ms; what was there before the first telling does not count as speed. */
export function pacer(totalBytes: number): (sentBytes: number, now: number) => Pace {
  let last: { sent: number; at: number } | undefined
  let speed: number | undefined
  return (sent, now) => {
    if (last && now > last.at) {
      const current = ((sent - last.sent) / (now - last.at)) * 1000
      const weight = 1 - Math.exp(-(now - last.at) / FORGETS_MS)
      speed = speed === undefined ? current : speed + (current - speed) * weight
    }
    if (!last || now > last.at) last = { sent, at: now }
    const isKnown = speed !== undefined && speed > 0
    return {
      bytesPerSecond: isKnown ? speed : undefined,
      leftMs: isKnown ? ((totalBytes - sent) / speed!) * 1000 : undefined,
    }
  }
}
