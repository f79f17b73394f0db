// Films to bring in, drawn by ffmpeg: slides, a restless one as a phone takes it, and one that is large.
import { execFile } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const X264 = '-c:v libx264 -preset ultrafast -pix_fmt yuv420p'.split(' ')
const cbr = (kbps) =>
  `-b:v ${kbps}k -minrate ${kbps}k -maxrate ${kbps}k -bufsize ${kbps}k -x264-params nal-hrd=cbr`.split(' ')

const KINDS = {
  // a still of digits, edges and flat colour that changes every six seconds
  slides: { picture: () => 'testsrc=s=1280x720:r=1/6,fps=25', code: [] },
  // everything moves, and each frame has a grain of its own
  restless: {
    picture: (seed) => `testsrc2=s=1280x720:r=30,noise=alls=14:allf=t+u:all_seed=${seed}`,
    code: '-b:v 12M -maxrate 16M -bufsize 16M'.split(' '),
  },
  large: { picture: () => 'testsrc2=s=1280x720:r=25', code: cbr(25_000) },
}

/**
 * @param {{ folder: string, kind: keyof typeof KINDS, seconds: number, seed?: number }} film
 *   another `seed`, another film
 * @returns {Promise<{ file: string, name: string, bytes: number, seconds: number }>}
 */
export async function makeFilm({ folder, kind, seconds, seed = 1 }) {
  const name = `${kind}-${seed}.mp4`
  const file = join(folder, name)
  const { picture, code } = KINDS[kind]
  const sources = ['-f', 'lavfi', '-i', picture(seed), '-f', 'lavfi', '-i', 'anoisesrc=c=pink:a=0.2:r=44100']
  const args = ['-v', 'error', '-y', ...sources, '-t', String(seconds), ...X264, ...code, '-c:a', 'aac']
  await promisify(execFile)('ffmpeg', [...args, '-movflags', '+faststart', file])
  return { file, name, bytes: statSync(file).size, seconds }
}
