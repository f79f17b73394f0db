// docs/operations.md, followed to the letter on two bare machines: installed, backed up, looked at, put back, moved. On the
// way, what an operator does wrong: a restore onto a running product, and after a kill -9.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type BareMachine, bareMachine } from '../support/bare-machine'
import { say } from './words'

const PAGE = readFileSync('docs/operations.md', 'utf8')

/** The commands of a section (down to the next heading as high), in their order; `new`: those of the other machine. */
function commands(heading: string, where = ''): string {
  const level = heading.indexOf(' ')
  const start = PAGE.indexOf(`\n${heading}\n`) + 1
  const rest = PAGE.slice(start + heading.length)
  const end = rest.search(new RegExp(`\\n#{2,${level}} `))
  const blocks = [...rest.slice(0, end < 0 ? undefined : end).matchAll(/^```sh ?(\w*)\n([\s\S]*?)^```$/gm)]
  const lines = blocks.filter(([, of]) => of === where).map(([, , text]) => text)
  if (start === 0 || lines.length === 0) throw new Error(`no commands under ${heading}`)
  return lines.join('\n')
}

let machine: BareMachine
let other: BareMachine
test.beforeAll(async () => {
  other = await bareMachine()
  machine = await bareMachine(other)
})
test.afterAll(async () => {
  await machine.stop()
  await other.stop()
})

test('the page of operations is followed: install, back up, verify, restore, move', async () => {
  // twenty programs one after the other: half a minute, and much more where the machine is shared
  test.setTimeout(400_000)
  const said: string[] = []
  const follow = async (on: BareMachine, lines: string): Promise<string> => {
    const file = join(on.root, 'etc/minicursos-backup.env')
    const typed = existsSync(file) ? file : join(machine.root, 'etc/minicursos-backup.env')
    // what would be typed at a terminal
    const passphrase = existsSync(typed) ? /=(.*)/.exec(readFileSync(typed, 'utf8'))![1]! : ''
    const out = await on.follow(lines, passphrase ? { BACKUP_PASSPHRASE: passphrase } : {})
    said.push(out)
    return out
  }
  const install = ['The machine', 'The product', 'Settings'].map((part) => commands(`### ${part}`)).join('\n')
  await follow(machine, install)
  expect(await follow(machine, commands('### Start'))).toContain('ready')

  expect(await follow(machine, commands('## Back up'))).toContain('Backup made: ')
  const backups = join(machine.root, 'srv/backups/minicursos')
  expect(readdirSync(backups).filter((name) => /^\d/.test(name))).toHaveLength(1)
  const sound = say('en', 'backup:sound')
  expect(await follow(machine, commands('## Verify'))).toContain(sound)
  const status = await follow(machine, 'cd /srv/minicursos/app\nnpm run cli -- system status')
  expect(status).toContain('isBackupLate = false')
  expect(status).not.toContain('lastSoundBackupCheck = none')

  // onto a product that runs: refused in a sentence, in the reader's language, and it goes on
  const restore = commands('## Restore')
  const running = restore.replace(/^sudo systemctl stop.*$/m, '').replace('backup restore', 'backup restore --lang pt')
  const folder = join(machine.root, 'srv/minicursos/data')
  const refused = await follow(machine, running).catch((error: { stderr: string }) => error.stderr)
  expect(refused).toContain(say('pt', 'backup:fault.running', { folder }))
  expect((await fetch(`${machine.origin}/health/ready`)).status).toBe(200)
  // a kill -9 leaves nothing that would stand in the way
  machine.crash()
  const restored = await follow(machine, restore.replace(/^sudo systemctl stop.*$/m, ''))
  expect(restored).toContain('is restored in')
  expect(restored).toContain('ready')
  const beside = readdirSync(join(machine.root, 'srv/minicursos'))
  expect(beside.filter((name) => name.startsWith('data.before-'))).toHaveLength(1)
  expect(beside.filter((name) => name.includes('restoring'))).toEqual([])
  expect(statSync(join(folder, 'keys')).mode & 0o777).toBe(0o700)

  await follow(machine, commands('## Move to another machine'))
  await follow(other, install)
  const moved = await follow(other, here(commands('## Move to another machine', 'new')))
  expect([moved.includes(sound), moved.includes('ready')]).toEqual([true, true])
  const keyOf = ({ root }: BareMachine) => readFileSync(join(root, 'srv/minicursos/data/keys/sign-0001.pem'), 'utf8')
  expect(keyOf(other)).toBe(keyOf(machine))

  const whole = said.join('\n')
  const secrets = [
    ...keyOf(machine).split('\n').slice(1, 2),
    readFileSync(join(folder, 'keys/root.key'), 'utf8'),
    'choose five words',
  ]
  expect(secrets.filter((secret) => whole.includes(secret))).toEqual([])
})

/** The settings that were copied name the other machine's folder and port, which stand for the same ones. */
const here = (lines: string): string =>
  lines.replace(
    /^mv .*$/m,
    (move) => `${move}\nsed -i "s#${machine.root}#$ROOT#; s#^PORT=.*#PORT=3000#" /srv/minicursos/app/.env`,
  )
