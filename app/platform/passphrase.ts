// A passphrase from the environment or typed at the terminal, unseen: never an argument, which every process can read.
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { BackupFault } from './backup-fault'

/** Shorter ones are guessed by machines, however slow each guess is. */
export const PASSPHRASE_LEAST = 12

interface Asking {
  /** what the environment says */
  given: string | undefined
  /** asked on the terminal, in this order: a second question must be answered alike */
  questions: readonly string[]
}

/** Throws BackupFault: no-passphrase (nobody to ask), other-passphrase (typed differently), short-passphrase. */
export async function readPassphrase({ given, questions }: Asking): Promise<string> {
  const typed = given === undefined ? await ask(questions) : [given]
  const [passphrase = ''] = typed
  if (typed.some((other) => other !== passphrase)) throw new BackupFault('other-passphrase')
  if ([...passphrase].length < PASSPHRASE_LEAST) throw new BackupFault('short-passphrase', { least: PASSPHRASE_LEAST })
  return passphrase
}

async function ask(questions: readonly string[]): Promise<string[]> {
  if (!process.stdin.isTTY) throw new BackupFault('no-passphrase')
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() })
  const asking = createInterface({ input: process.stdin, output: unseen, terminal: true })
  const answers: string[] = []
  try {
    for (const question of questions) {
      process.stderr.write(question)
      answers.push(await asking.question(''))
      process.stderr.write('\n')
    }
  } finally {
    asking.close()
  }
  return answers
}
