// Where ffmpeg is on this machine. A product without one runs and serves originals; so none is an answer, not an error.
import { execFile } from 'node:child_process'
import { accessSync, chmodSync, constants } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

export interface Ffmpeg {
  path: string
  version: string
  /** HDR can be turned into SDR; without it colours come out pale */
  hasToneMapping: boolean
  /** how much its runs give way to others; by itself much */
  niceness?: number
}

/** FFMPEG_PATH that means: use none, even where there is one. */
const NONE = 'off'

/**
 * The ffmpeg of the setting, else of PATH, else of the optional package; undefined where there is none that can do
 * what the product needs. Throws where the setting names one that cannot be used.
 */
export async function findFfmpeg(
  setting: string | undefined,
  { searchPath = process.env.PATH ?? '', niceness }: { searchPath?: string; niceness?: number } = {},
): Promise<Ffmpeg | undefined> {
  if (setting === NONE) return undefined
  if (setting !== undefined) {
    const named = await tryOut(setting, niceness)
    if (!named) throw new Error(`FFMPEG_PATH: ${setting} is no ffmpeg with libx264 and AAC (see .env.example)`)
    return named
  }
  const onPath = searchPath.split(delimiter).flatMap((folder) => (folder === '' ? [] : [join(folder, 'ffmpeg')]))
  for (const path of [...onPath, packaged()]) {
    const found = path !== undefined && isExecutable(path) ? await tryOut(path, niceness) : undefined
    if (found) return found
  }
  return undefined
}

// The package throws a text where it has no binary for the machine, and npm leaves it out where its own checks fail.
function packaged(): string | undefined {
  try {
    const { path } = createRequire(import.meta.url)('@ffmpeg-installer/ffmpeg') as { path: string }
    if (!isExecutable(path)) chmodSync(path, 0o755) // its install script, which does this, may not have been allowed to run
    return path
  } catch {
    return undefined
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

async function tryOut(path: string, niceness: number | undefined): Promise<Ffmpeg | undefined> {
  try {
    // the flag `level` came with 4.1: an older one fails here
    const ask = (what: string) =>
      promisify(execFile)(path, ['-nostdin', '-hide_banner', '-loglevel', 'level+info', what], { timeout: 10_000 })
    const [version, encoders, filters] = await Promise.all([ask('-version'), ask('-encoders'), ask('-filters')])
    if (!/ libx264 /.test(encoders.stdout) || !/ aac /.test(encoders.stdout)) return undefined
    return {
      path,
      version: /^ffmpeg version (\S+)/.exec(version.stdout)?.[1] ?? 'unknown',
      hasToneMapping: / zscale /.test(filters.stdout) && / tonemap /.test(filters.stdout),
      ...(niceness === undefined ? {} : { niceness }),
    }
  } catch {
    return undefined
  }
}
