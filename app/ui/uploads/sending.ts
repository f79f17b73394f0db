// One file from this browser to the server, by tus: paused and resumed at will, going on by itself after a lost line, and
// at its offset when the same file is chosen again.
import { DetailedError, Upload } from 'tus-js-client'
import { formatClock, formatSize } from '../kit/format'
import type { Lang } from '../../platform/languages'
import { type FileRow, fileRow } from './file-row'
import { knownHash } from './known'
import { pacer } from './pace'
import { fill, type UploadWords } from './words'

/** Smaller than what a slow line brings in the two minutes a request may take. */
const CHUNK_BYTES = 8 * 1024 * 1024
const RETRY_MS = [0, 1_000, 3_000, 5_000, 10_000]
const COMES_BACK_MS = 15_000
const SHOW_MS = 400

export interface SendingPorts {
  person: string
  lang: Lang
  words: UploadWords
  /** it is over: received, known, refused or discarded */
  onEnd(how: 'received' | 'known' | 'refused' | 'discarded'): void
  /** tells other windows, and those who listen */
  announce(text: string): void
}

export interface Sending {
  row: FileRow
  /** true until it is over */
  isRunning(): boolean
}

export function sendFile(file: File, ports: SendingPorts): Sending {
  const { words, lang } = ports
  const ending = new AbortController()
  const size = formatSize(file.size, lang)
  const pace = pacer(file.size)
  let shownAt = 0
  let sentBytes = 0
  let state: 'running' | 'paused' | 'over' = 'running'

  const row = fileRow(file.name, words, {
    pause() {
      state = 'paused'
      void upload.abort()
      row.say(fill(words.paused, { sent: formatSize(sentBytes, lang), size }))
      row.offer('resume')
    },
    resume: () => void go(),
    cancel() {
      void upload.abort(true).catch(() => undefined)
      end('discarded', '')
      row.element.remove()
    },
  })
  const end = (how: Parameters<SendingPorts['onEnd']>[0], text: string): void => {
    state = 'over'
    ending.abort()
    row.share(undefined)
    row.say(text)
    row.offer('nothing')
    if (text) ports.announce(`${file.name}: ${text}`)
    ports.onEnd(how)
  }
  const rest = (text: string): void => {
    state = 'paused'
    row.say(text)
    row.offer('resume')
    ports.announce(`${file.name}: ${text}`)
  }

  const upload = new Upload(file, {
    endpoint: '/uploads',
    chunkSize: CHUNK_BYTES,
    retryDelays: RETRY_MS,
    metadata: { filename: file.name },
    removeFingerprintOnSuccess: true,
    // of this person: on a shared computer another one's upload is not there for them
    fingerprint: () => Promise.resolve(`minicursos ${ports.person} ${file.name} ${file.size} ${file.lastModified}`),
    onShouldRetry: (error) => {
      const status = error.originalResponse?.getStatus() ?? 0
      return status === 0 || status === 409 || status === 423 || (status >= 500 && status !== 507)
    },
    onProgress(sent) {
      sentBytes = sent
      const now = Date.now()
      if (now - shownAt < SHOW_MS) return
      shownAt = now
      showProgress(now)
    },
    onSuccess: () => end('received', words.done),
    onError: (error) => void failed(error),
  })

  function showProgress(now: number): void {
    const { bytesPerSecond, leftMs } = pace(sentBytes, now)
    row.share(sentBytes / file.size)
    const sent = formatSize(sentBytes, lang)
    row.say(
      bytesPerSecond === undefined || leftMs === undefined
        ? fill(words.starting, { sent, size })
        : fill(words.sending, { sent, size, speed: formatSize(bytesPerSecond, lang), left: formatClock(leftMs) }),
    )
  }

  async function failed(error: Error): Promise<void> {
    if (state !== 'running') return
    const reply = error instanceof DetailedError ? error.originalResponse : null
    const status = reply?.getStatus() ?? 0
    if (status === 401 || status === 403) return rest(words.signedOut)
    if (status === 507) return rest(words.noRoom)
    const refusal = refusalIn(reply?.getBody() ?? '', words)
    if (refusal) return end('refused', refusal)
    if (status !== 0) return rest(words.failed)
    row.say(fill(words.offline, { sent: formatSize(sentBytes, lang), size }))
    await lineBack(ending.signal)
    if (state === 'running') upload.start()
  }

  async function go(): Promise<void> {
    state = 'running'
    row.offer('pause')
    const [before] = await upload.findPreviousUploads()
    if (before) upload.resumeFromPreviousUpload(before)
    if (state === 'running') upload.start()
  }

  async function begin(): Promise<void> {
    row.offer('cancel')
    row.say(words.checking)
    const known = await knownHash(file, ending.signal)
    if (known !== undefined) {
      end('known', words.known)
      return row.link(`/${lang}/studio/media/${known}`, words.open)
    }
    if (state === 'running') await go()
  }

  void alone(`minicursos ${file.name} ${file.size} ${file.lastModified}`, ending.signal, begin, () =>
    rest(words.elsewhere),
  )
  return { row, isRunning: () => state === 'running' }
}

/** The words of a refusal that came as data; undefined where the body holds none. */
function refusalIn(body: string, words: UploadWords): string | undefined {
  try {
    const { refusal, params } = JSON.parse(body) as { refusal: string; params: Record<string, string> }
    const text = words.refusals[refusal]
    return text && fill(text, params)
  } catch {
    return undefined
  }
}

/** Resolves when the browser says that the line is back, and after a while anyway: it does not always notice. */
function lineBack(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, COMES_BACK_MS)
    function done(): void {
      clearTimeout(timer)
      window.removeEventListener('online', done)
      resolve()
    }
    window.addEventListener('online', done)
    signal.addEventListener('abort', done)
  })
}

/** Does the work unless another window of this browser is doing it, and holds it from others until `until`. */
async function alone(name: string, until: AbortSignal, work: () => Promise<void>, busy: () => void): Promise<void> {
  if (!('locks' in navigator)) return work()
  await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (!lock) return busy()
    await work()
    await new Promise<void>((resolve) => {
      if (until.aborted) resolve()
      until.addEventListener('abort', () => resolve())
    })
  })
}
