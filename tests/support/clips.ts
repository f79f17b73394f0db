// Small recordings for tests, drawn by ffmpeg itself: each is made once a machine and version of ffmpeg, and kept.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import { type Ffmpeg, findFfmpeg } from '../../app/platform/ffmpeg'
import { judge, type Judged } from '../../app/platform/ffmpeg-judge'

// The one of the packages before that of the machine: it is the same everywhere, and begins in a tenth of the time. The
// journey of an upload runs with the one that the product takes by itself.
// Nobody waits for a page meanwhile: it need not give way.
const found =
  (await findFfmpeg(process.env.FFMPEG_PATH, { searchPath: '', niceness: 0 })) ??
  (await findFfmpeg(undefined, { niceness: 0 }))
if (!found) throw new Error('tests of media need an ffmpeg: the optional package, or one in PATH')
export const ffmpeg: Ffmpeg = found
/** Of this process: goes with it. */
export const clipFolder = mkdtempSync(join(tmpdir(), 'minicursos-clips-'))
process.once('exit', () => rmSync(clipFolder, { recursive: true, force: true }))

/** Of every process and run, by what made them. */
const keptFolder = resolve(import.meta.dirname, '../../node_modules/.cache/minicursos-clips')

const measured = new Map<string, Promise<Judged>>()

/** What is measured of a recording; throws where it is refused. A kept one is decoded once a process. */
export function factsOf(path: string): Promise<Judged> {
  const known = path.startsWith(keptFolder) ? measured.get(path) : undefined
  const facts = known ?? measureAll(path)
  measured.set(path, facts)
  return facts
}

async function measureAll(path: string): Promise<Judged> {
  const { facts } = await judge(ffmpeg, path)
  if (!facts) throw new Error(`${path} was refused`)
  return facts
}

const FILM = '-f lavfi -i testsrc=s=320x240:r=25:d=4'
const SOUND = '-f lavfi -i sine=f=440:r=44100:d=4'
const H264 = '-c:v libx264 -preset ultrafast -pix_fmt yuv420p'

const RECIPES = {
  'film.mp4': `${FILM} ${SOUND} ${H264} -c:a aac -movflags +faststart`,
  'long.mp4': `-f lavfi -i testsrc=s=320x240:r=25:d=7 -f lavfi -i sine=d=7 ${H264} -c:a aac`,
  'late-index.mp4': `${FILM} ${SOUND} ${H264} -c:a aac`,
  'film.webm':
    '-f lavfi -i testsrc=s=160x120:r=10:d=2 -f lavfi -i sine=d=2 -c:v libvpx -deadline realtime -c:a libopus',
  'silent.mp4': `-f lavfi -i testsrc=s=320x240:r=25:d=2 -f lavfi -i anullsrc -shortest ${H264} -c:a aac`,
  'mute.mp4': `-f lavfi -i testsrc=s=320x240:r=25:d=2 ${H264}`,
  'one-frame.mp4': `-f lavfi -i testsrc=s=320x240:r=25 -frames:v 1 ${H264}`,
  'portrait.mp4': `-f lavfi -i testsrc=s=480x1136:r=15:d=1 ${H264}`,
  'varying.mp4': `${FILM} ${SOUND} -vf select='lt(n,40)+not(mod(n,7))' -vsync vfr ${H264} -c:a aac`,
  'hdr.mkv': `-f lavfi -i testsrc2=s=320x240:r=5:d=1 -pix_fmt yuv420p10le -c:v libx265 -preset ultrafast -x265-params colorprim=bt2020:transfer=smpte2084:colormatrix=bt2020nc:log-level=error`,
  'black-start.mp4': `-f lavfi -i color=black:s=320x240:r=25:d=2 -f lavfi -i testsrc=s=320x240:r=25:d=2 -filter_complex [0:v][1:v]concat=n=2 ${H264}`,
  'quiet.mp3': '-f lavfi -i sine=d=4 -af volume=-25dB -c:a libmp3lame -b:a 64k',
  'sound.wav': '-f lavfi -i sine=d=2',
  'sound.ogg': '-f lavfi -i sine=d=2 -ac 2 -c:a vorbis -strict experimental',
  'sound.opus': '-f lavfi -i sine=d=2 -c:a libopus',
  'sound.flac': '-f lavfi -i sine=d=2',
  'sound.aac': '-f lavfi -i sine=d=2 -c:a aac',
  'sound.m4a': '-f lavfi -i sine=d=2 -c:a aac',
  'theora.ogv': '-f lavfi -i testsrc=s=160x120:r=10:d=1 -c:v libtheora',
  'cover.mp3':
    '-f lavfi -i sine=d=2 -f lavfi -i testsrc=s=320x240:r=25:d=0.04 -map 0 -map 1 -c:v mjpeg -c:a libmp3lame -id3v2_version 3',
  'picture.jpg': '-f lavfi -i testsrc=s=301x205 -frames:v 1 -f image2 -update 1',
} as const

/** Path of one of the recordings, to be read only; made the first time anybody asks for it. */
export function clip(name: keyof typeof RECIPES): string {
  const recipe = RECIPES[name].replaceAll("'", '').replaceAll('(n,', '(n\\,')
  return kept(name, recipe.split(' '))
}

/** A clip so many times in a row, for what must still be going on when it is broken off. */
export function looped(name: keyof typeof RECIPES, times: number): string {
  return kept(name, ['-stream_loop', String(times), '-i', clip(name), '-c', 'copy'])
}

// Processes that make the same at once each make a whole one; the last name given stands.
function kept(name: string, args: readonly string[]): string {
  const key = createHash('sha256')
    .update(`${ffmpeg.version} ${args.join(' ')}`)
    .digest('hex')
    .slice(0, 12)
  const path = join(keptFolder, `${key}-${name}`)
  if (existsSync(path)) return path
  mkdirSync(keptFolder, { recursive: true })
  const part = join(clipFolder, `making-${key}${extname(name)}`)
  execFileSync(ffmpeg.path, ['-nostdin', '-v', 'error', '-y', ...args, part], { timeout: 60_000 })
  const beside = `${path}.${process.pid}`
  writeFileSync(beside, readFileSync(part))
  renameSync(beside, path)
  return path
}

/** The same film as a phone held in some way writes it: turned by its head, not by its picture. */
export function turned(name: keyof typeof RECIPES, degrees: 90 | 180 | 270): string {
  const matrix = { 90: [0, 1, -1, 0], 180: [-1, 0, 0, -1], 270: [0, -1, 1, 0] }[degrees]
  const bytes = Buffer.from(readFileSync(clip(name)))
  // ISO/IEC 14496-12, tkhd version 0: the matrix a b u c d v x y w stands 40 bytes into the box
  const at = bytes.indexOf('tkhd') + 4 + 40
  ;[0, 4, 12, 16].forEach((offset, index) => bytes.writeInt32BE((matrix[index] ?? 0) * 65536, at + offset))
  return written(`turned-${degrees}.mp4`, bytes)
}

export function written(name: string, bytes: Buffer | string): string {
  const path = join(clipFolder, name)
  writeFileSync(path, bytes)
  return path
}

/** Process ids of every ffmpeg whose command names the text. */
export function ffmpegsOf(text: string): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) return []
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8')
      return command.includes(text) && command.includes('ffmpeg') ? [Number(name)] : []
    } catch {
      return []
    }
  })
}

/** Waits for what comes soon; throws where it does not. */
export async function until(what: () => boolean, forMs = 5000): Promise<void> {
  const end = Date.now() + forMs
  while (!what()) {
    if (Date.now() > end) throw new Error('it did not come')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
