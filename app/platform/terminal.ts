// Sentences for the person at the terminal; what happened later is in the log.
export const say = (text: string): void => void process.stdout.write(`${text}\n`)

export const complain = (text: string): void => void process.stderr.write(`${text}\n`)
