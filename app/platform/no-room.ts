// Whether an error says that this machine has no room left. Nobody's fault and no bug: what was asked for can be done
// again once there is room, and until then what only reads goes on.

// A file-size limit reads as EFBIG. SQLite has a code of its own where its log cannot grow, and two more where the limit
// or the disk stops a write that it had counted on.
const CODES = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_SHMSIZE'])
/** How deep an error may be wrapped in others. */
const DEPTH = 4

export function isNoRoom(error: unknown): boolean {
  let at: unknown = error
  for (let depth = 0; depth < DEPTH && at instanceof Error; depth += 1) {
    if (CODES.has(String((at as NodeJS.ErrnoException).code))) return true
    at = at.cause
  }
  return false
}

/** Does what may as well be left undone where there is no room; any other error goes on. */
export async function whereRoom(work: () => unknown): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!isNoRoom(error)) throw error
  }
}
