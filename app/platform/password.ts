// Passwords become argon2id hashes here and nowhere else. At most two are worked on at once in a process: they use
// libuv's threads, which reading media needs too.
import { hash, verify } from '@node-rs/argon2'

// argon2id is the package's own default
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const AT_ONCE = 2

let running = 0
let total = 0
const waiting: (() => void)[] = []
let nobodys: Promise<string> | undefined

/** Unicode's canonical form first: the same words typed on two keyboards are one password (NIST SP 800-63B, 5.1.1.2). */
const settled = (password: string): string => password.normalize('NFKC')

/** The PHC string of a new password. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(settled(password), COST))
}

/** Whether the password fits. Where there is no hash the same work is done and the answer is no. */
export async function verifyPassword(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  nobodys ??= hash('the hash of nobody', COST)
  const against = passwordHash ?? (await nobodys)
  const fits = await inTurn(() => verify(against, settled(password)))
  return fits && passwordHash !== null && passwordHash !== undefined
}

/** How many hashes this process has computed for people; tests compare the work of two requests by it. */
export const countHashes = (): number => total

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resume) => waiting.push(resume))
  else running += 1
  total += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
