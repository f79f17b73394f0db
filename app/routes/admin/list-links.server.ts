// The addresses that lead on in a list, and back to where it begins; filters go along.

export function listLinks(
  filters: Record<string, string | undefined>,
  next: string | undefined,
  isFurther: boolean,
): { next: string | undefined; first: string | undefined } {
  const address = (more: Record<string, string | undefined>): string => {
    const given = Object.entries({ ...filters, ...more }).filter(([, value]) => value !== undefined && value !== '')
    return `?${new URLSearchParams(given as [string, string][]).toString()}`
  }
  return { next: next === undefined ? undefined : address({ after: next }), first: isFurther ? address({}) : undefined }
}
