// How large a course may be that comes in one go. What is larger has films that are better sent to the library one by one,
// where a lost line costs nothing.
const MEGABYTE = 1024 * 1024
const MOST_MB = 2_048

/** In bytes, by what the machine takes of any file. */
export const largestImport = ({ UPLOAD_MAX_MB }: { UPLOAD_MAX_MB: number }): number =>
  Math.min(UPLOAD_MAX_MB, MOST_MB) * MEGABYTE
