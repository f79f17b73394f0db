// The rows of media: bytes by range and by part against nginx, alone and with nginx sending them (X-Accel-Redirect);
// uploads, versions, and what a reader notices of both. On a small data folder of its own: the demonstration and films.
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { measureDelivery } from './media-delivery.mjs'
import { openStage } from './media-stage.mjs'
import { measureLessons, measureMaking, measureUpload } from './media-work.mjs'
import { hasNginx, startNginx } from './nginx.mjs'

const ROWS = {
  upload: 'media upload of 200 MB',
  slides: 'media versions, slides',
  restless: 'media versions, restless 720p',
  lesson: 'media lesson page beside the work',
  small: 'media by range, 64 KiB',
  large: 'media by range, 1 MiB',
  light: 'media by part, 240p',
  heavy: 'media by part, 720p',
}

/** Whether any row of media is asked for. */
export const wantsMedia = (only) => Object.values(ROWS).some((name) => name.includes(only))

/**
 * Measures the rows whose name contains `only`.
 * @param {{ port: number, processes: number, seconds: number, only: string }} how  `port` and the two after it are used
 */
export async function measureMedia({ port, processes, seconds, only }) {
  const folder = mkdtempSync(join(tmpdir(), 'minicursos-bench-media-'))
  const dataDir = join(folder, 'data')
  mkdirSync(dataDir)
  const ports = { product: port, alone: port + 1, front: port + 2 }
  const env = { ...process.env, NODE_ENV: 'production', DATA_DIR: dataDir, ORIGIN: `http://127.0.0.1:${port}` }
  await promisify(execFile)(process.execPath, ['build/server/cli.js', 'seed', 'demo'], { env, maxBuffer: 1 << 24 })
  const nginx = hasNginx()
    ? await startNginx({ folder, mediaDir: join(dataDir, 'media'), processes, ports })
    : undefined
  const stage = openStage({ folder, dataDir, processes, port, front: nginx?.front })
  const how = { stage, nginx, seconds, folder, wants: (key) => ROWS[key].includes(only), title: (key) => ROWS[key] }
  try {
    await stage.start() // without ffmpeg: the films of the demonstration are done at once
    const found = { hasNginx: nginx !== undefined, upload: await measureUpload(how) }
    await stage.start({ FFMPEG_PATH: '' })
    found.making = await measureMaking(how)
    found.lessons = await measureLessons(how)
    found.delivery = await measureDelivery(how)
    return found
  } finally {
    await stage.close()
    await nginx?.stop()
    rmSync(folder, { recursive: true })
  }
}
