// Whether the line is good enough to fetch the player before anybody asked for it.

interface Connection {
  saveData?: boolean
  effectiveType?: string
}

/** Where the browser does not tell, nothing is fetched unasked. */
export function isGoodLine(connection: Connection | undefined): boolean {
  return connection !== undefined && connection.saveData !== true && !/2g$/.test(connection.effectiveType ?? '2g')
}

/** Calls back once the browser has nothing better to do, on a good line only. */
export function whenIdleOnGoodLine(work: () => void): void {
  const { connection } = navigator as Navigator & { connection?: Connection }
  if (!isGoodLine(connection)) return
  const idle = (): void => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: 5_000 })
    else setTimeout(work, 1_500)
  }
  if (document.readyState === 'complete') idle()
  else window.addEventListener('load', idle, { once: true })
}
