// Frames: many slides in one tall page, one screenshot; film: stills, short crossfades, voice.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { HEIGHT, page, WIDTH } from '../draw/base.mjs'

const BYTES = WIDTH * HEIGHT * 3
const AT_ONCE = 8
const FPS = 12
const FADE = 3 // frames

export function chromium(args, folder) {
  const profile = mkdtempSync(join(folder, 'profile-'))
  const base = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--hide-scrollbars',
    '--force-device-scale-factor=1',
    '--virtual-time-budget=2000',
    '--allow-file-access-from-files',
  ]
  execFileSync('chromium', [...base, `--user-data-dir=${profile}`, ...args], {
    stdio: 'ignore',
    timeout: 120000,
  })
  rmSync(profile, { recursive: true, force: true })
}

/** Raw RGB pixels of every slide. */
export function shoot(slides, font, folder) {
  const out = []
  for (let i = 0; i < slides.length; i += AT_ONCE) {
    const some = slides.slice(i, i + AT_ONCE)
    const html = join(folder, `slides-${i}.html`)
    const png = join(folder, `slides-${i}.png`)
    const raw = join(folder, `slides-${i}.rgb`)
    writeFileSync(html, page(some, `file://${font}`))
    chromium([`--window-size=${WIDTH},${HEIGHT * some.length}`, `--screenshot=${png}`, `file://${html}`], folder)
    execFileSync('ffmpeg', ['-v', 'error', '-y', '-i', png, '-f', 'rawvideo', '-pix_fmt', 'rgb24', raw])
    const pixels = readFileSync(raw)
    if (pixels.length !== BYTES * some.length)
      throw new Error(`screenshot has ${pixels.length} bytes, expected ${BYTES * some.length}`)
    some.forEach((_, k) => out.push(pixels.subarray(k * BYTES, (k + 1) * BYTES)))
  }
  return out
}

const blend = (a, b, k) => {
  const out = Buffer.allocUnsafe(BYTES)
  for (let i = 0; i < BYTES; i++) out[i] = a[i] + (b[i] - a[i]) * k
  return out
}

/** `shots`: [{ at, pixels }] in order of time, the first at 0. */
export async function film({ shots, seconds, voice, bitrate, file }) {
  const total = Math.round(seconds * FPS)
  const x264 = [
    '-c:v',
    'libx264',
    '-profile:v',
    'main',
    '-pix_fmt',
    'yuv420p',
    '-preset',
    'veryslow',
    '-tune',
    'animation',
    '-crf',
    '30',
    '-g',
    String(FPS * 4),
    '-x264-params',
    'open-gop=0:scenecut=0:aq-mode=3:chroma-qp-offset=-4',
  ]
  const ffmpeg = spawn(
    'ffmpeg',
    [
      '-v',
      'error',
      '-y',
      '-f',
      'rawvideo',
      '-pix_fmt',
      'rgb24',
      '-s',
      `${WIDTH}x${HEIGHT}`,
      '-r',
      String(FPS),
      '-i',
      '-',
      '-i',
      voice,
      '-vf',
      'scale=out_color_matrix=bt709:out_range=tv',
      '-colorspace',
      'bt709',
      '-color_primaries',
      'bt709',
      '-color_trc',
      'bt709',
      ...x264,
      '-c:a',
      'aac',
      '-b:a',
      bitrate,
      '-ac',
      '1',
      '-movflags',
      '+faststart',
      '-map_metadata',
      '-1',
      '-fflags',
      '+bitexact',
      file,
    ],
    { stdio: ['pipe', 'inherit', 'inherit'] },
  )
  const ended = once(ffmpeg, 'close')
  for (let f = 0; f < total; f++) {
    const now = shots.findLastIndex((s) => Math.round(s.at * FPS) <= f)
    const since = f - Math.round(shots[now].at * FPS)
    const frame =
      now > 0 && since < FADE
        ? blend(shots[now - 1].pixels, shots[now].pixels, (since + 1) / (FADE + 1))
        : shots[now].pixels
    if (!ffmpeg.stdin.write(frame)) await once(ffmpeg.stdin, 'drain')
  }
  ffmpeg.stdin.end()
  const [code] = await ended
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}`)
}

/** The same pictures, bit for bit, with another voice. */
export function revoice({ film, voice, bitrate, file }) {
  const inputs = ['-i', film, '-i', voice, '-map', '0:v', '-map', '1:a', '-c:v', 'copy']
  const sound = ['-c:a', 'aac', '-b:a', bitrate, '-ac', '1']
  const plain = ['-movflags', '+faststart', '-map_metadata', '-1', '-fflags', '+bitexact']
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...inputs, ...sound, ...plain, file])
}

export function still(pixels, file, folder, quality = 5) {
  const raw = join(folder, 'still.rgb')
  writeFileSync(raw, pixels)
  execFileSync('ffmpeg', [
    '-v',
    'error',
    '-y',
    '-f',
    'rawvideo',
    '-pix_fmt',
    'rgb24',
    '-s',
    `${WIDTH}x${HEIGHT}`,
    '-i',
    raw,
    '-q:v',
    String(quality),
    '-map_metadata',
    '-1',
    '-fflags',
    '+bitexact',
    '-update',
    '1',
    file,
  ])
  return statSync(file).size
}
