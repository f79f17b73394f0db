// What the browser tells of the line: whether bytes are to be saved, and whether it is good enough to fetch the player
// before anybody asked for it.

interface Connection {
  saveData?: boolean
  effectiveType?: string
}

/** Where the browser does not tell, nothing is fetched unasked. */
export function isGoodLine(connection: Connection | undefined): boolean {
  return connection !== undefined && connection.saveData !== true && !(connection.effectiveType ?? '2g').endsWith('2g')
}

export const connection = (): Connection | undefined =>
  (navigator as Navigator & { connection?: Connection }).connection

/** Calls back once somebody turns to the player, on a good line only: who comes to read the transcript pays for no player. */
export function whenNearOnGoodLine(root: HTMLElement, work: () => void): void {
  if (!isGoodLine(connection())) return
  for (const sign of ['pointerenter', 'focusin', 'touchstart'] as const) {
    root.addEventListener(sign, work, { once: true, passive: true })
  }
}
