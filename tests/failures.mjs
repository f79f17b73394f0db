// What failed, for the end of the test command's output: of a long run often only the end is kept.
const SHOWN = 25
const LINES_OF_A_MESSAGE = 6

/** Failures out of Vitest's JSON, as `{ name, message }`; a file that could not be loaded counts as one. */
export function vitestFailures(json, root) {
  return (json?.testResults ?? []).flatMap((file) => {
    const name = file.name.replace(`${root}/`, '')
    const failed = file.assertionResults.filter(({ status }) => status === 'failed')
    if (file.status === 'failed' && failed.length === 0) return [{ name, message: file.message }]
    return failed.map((test) => ({
      name: `${name} › ${test.fullName}`,
      message: test.failureMessages[0],
    }))
  })
}

/** Failures out of Playwright's JSON, as `{ name, message }`. */
export function playwrightFailures(json) {
  const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)]
  const failed = (json?.suites ?? []).flatMap(specs).filter(({ ok }) => !ok)
  return failed.map((spec) => ({
    name: `${spec.file}:${spec.line} › ${spec.title}`,
    message: spec.tests.flatMap((test) => test.results).findLast(({ error }) => error)?.error.message,
  }))
}

/** The list as lines of text, each failure with the beginning of its message. */
export function tellFailures(failures) {
  const told = failures.slice(0, SHOWN).map(({ name, message }) => {
    const lines = String(message ?? 'no message')
      .split('\n')
      .slice(0, LINES_OF_A_MESSAGE)
    return [`✗ ${name}`, ...lines.map((line) => `    ${line.slice(0, 300)}`)].join('\n')
  })
  const more = failures.length - told.length
  return [...told, ...(more > 0 ? [`… and ${more} more`] : [])].join('\n')
}
