// Stands for a program that writes captions: how it behaves is its first argument.
import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [how, input, language, output, folder] = process.argv.slice(2)
const vtt = (words) => `WEBVTT\n\n00:01.000 --> 00:03.000\n<b>${words}</b>\n`
const heard = () => `${readFileSync(input, 'utf8')} ${language} ${Object.keys(process.env).includes('SECRET_OF_TEST')}`

const WAYS = {
  file: () => {
    process.stderr.write('progress = 40%\n')
    writeFileSync(output, vtt(heard()))
  },
  folder: () => writeFileSync(join(folder, 'recording.srt'), `1\n00:00:01,000 --> 00:00:03,000\n${heard()}\n`),
  printed: () => process.stdout.write(vtt(heard())),
  garbage: () => writeFileSync(output, 'nada que leer'),
  nothing: () => undefined,
  failing: () => {
    process.stderr.write('no model\n')
    process.exit(3)
  },
  // and what it started does the same
  hanging: () => {
    spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', folder], { stdio: 'ignore' })
    writeFileSync(join(folder, 'started'), '')
    setInterval(() => undefined, 1000)
  },
  flooding: () => {
    const line = 'x'.repeat(65_536)
    const more = () => {
      while (process.stdout.write(line));
      process.stdout.once('drain', more)
    }
    more()
  },
}
WAYS[how]()
