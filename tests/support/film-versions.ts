// A film in the versions that the product makes of one, as files in a folder, made by the packaged ffmpeg.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { VideoVersions } from '../../app/domain/courses/views'

const TYPES: Record<string, string> = {
  m3u8: 'application/vnd.apple.mpegurl',
  mp4: 'video/mp4',
  m4a: 'audio/mp4',
  jpg: 'image/jpeg',
}
const PICTURES = { '480p': ['854x480', 500], '240p': ['426x240', 160] } as const

export interface FilmVersions {
  versions: VideoVersions
  /** the bytes of `from`–`to` of a file, as a server would send them */
  answer(name: string, range: string | undefined): { status: number; headers: Record<string, string>; body: Buffer }
}

/** What was drawn once is kept, by what is drawn: it takes longer than all that is tried with it. */
const keptFolder = (seconds: number): string => {
  const recipe = createHash('sha256').update(`${seconds} ${readFileSync(new URL(import.meta.url), 'utf8')}`)
  const name = `minicursos-film-${recipe.digest('hex').slice(0, 12)}`
  return join(import.meta.dirname, '../../node_modules/.cache', name)
}

/** `at`: the folder of their addresses. */
export function filmVersions(at: string, seconds: number): FilmVersions {
  const folder = keptFolder(seconds)
  if (!existsSync(folder)) {
    // processes that draw the same at once each draw a whole one; the first that is done stands
    const own = `${folder}.${process.pid}`
    drawVersions(own, seconds)
    try {
      renameSync(own, folder)
    } catch {
      rmSync(own, { recursive: true, force: true })
    }
  }
  return servedFrom(folder, at)
}

function drawVersions(folder: string, seconds: number): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const { path: ffmpeg } = createRequire(import.meta.url)('@ffmpeg-installer/ffmpeg') as { path: string }
  const run = (...args: string[]) => execFileSync(ffmpeg, ['-v', 'quiet', '-y', ...args], { cwd: folder })
  const picture = (size: string) => ['-f', 'lavfi', '-i', `testsrc2=size=${size}:rate=12:duration=${seconds}`]
  const voice = ['-f', 'lavfi', '-i', `sine=frequency=330:duration=${seconds}`]
  const sound = ['-c:a', 'aac', '-b:a', '48k', '-ac', '1']
  const rate = (kbits: number) => ['-b:v', '-maxrate', '-bufsize'].flatMap((option) => [option, `${kbits}k`])
  const x264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-g', '60', '-sc_threshold', '0']
  const film = (kbits: number) => [...x264, ...rate(kbits), ...sound]
  // In plain segments: of byte ranges Chromium asks each one with an open end, and what is on the way is sent in vain.
  const fragments = ['-f', 'hls', '-hls_segment_type', 'fmp4', '-hls_time', '5', '-hls_playlist_type', 'vod']
  const hls = (name: string) =>
    [...fragments, '-hls_fmp4_init_filename', `${name}.mp4`, '-hls_segment_filename', `${name}-%d.mp4`].concat(
      `${name}-list.m3u8`,
    )
  for (const [name, [size, kbits]] of Object.entries(PICTURES))
    run(...picture(size), ...voice, ...film(kbits), ...hls(name))
  run(...voice, ...sound, ...hls('audio'))
  run(...picture('426x240'), ...voice, ...film(160), '-movflags', '+faststart', 'small.mp4')
  run(...voice, ...sound, '-movflags', '+faststart', 'sound.m4a')
  run(...picture('160x90'), '-vf', 'fps=1/5,tile=5x4', '-frames:v', '1', 'thumbnails.jpg')
  writeFileSync(join(folder, 'master.m3u8'), master())
}

function servedFrom(folder: string, at: string): FilmVersions {
  const sizeBytes = (name: string) =>
    readdirSync(folder)
      .filter((part) => part.replace(/-\d+(?=\.)/, '') === name)
      .reduce((sum, part) => sum + statSync(join(folder, part)).size, 0)
  const file = (name: string) => ({ src: `${at}/${name}`, sizeBytes: sizeBytes(name) })
  return {
    versions: {
      automatic: `${at}/master.m3u8`,
      choices: (['480p', '240p', 'audio'] as const).map((name) => ({
        name,
        src: `${at}/${name}-list.m3u8`,
        sizeBytes: sizeBytes(`${name}.mp4`),
      })),
      small: file('small.mp4'),
      sound: file('sound.m4a'),
      thumbnails: { src: `${at}/thumbnails.jpg`, everyMs: 5_000, count: 12, columns: 5, widthPx: 160, heightPx: 90 },
    },
    answer(name, range) {
      const bytes = readFileSync(join(folder, name))
      const [, from = '0', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
      const last = Math.min(to === '' ? Infinity : Number(to), bytes.length - 1)
      const body = bytes.subarray(Number(from), last + 1)
      const headers = {
        'Content-Type': TYPES[name.split('.').at(-1)!]!,
        'Accept-Ranges': 'bytes',
        'Cache-Control': 'public, max-age=31536000, immutable',
        ETag: `"${name}"`,
        'Content-Length': String(body.length),
      }
      if (!range) return { status: 200, headers, body }
      return { status: 206, headers: { ...headers, 'Content-Range': `bytes ${from}-${last}/${bytes.length}` }, body }
    },
  }
}

function master(): string {
  const streams = Object.entries(PICTURES).map(([name, [size, kbits]]) => {
    const bits = (kbits + 60) * 1000
    return `#EXT-X-STREAM-INF:BANDWIDTH=${bits},RESOLUTION=${size},CODECS="avc1.42c01e,mp4a.40.2"\n${name}-list.m3u8`
  })
  return `#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n${streams.reverse().join('\n')}\n`
}
