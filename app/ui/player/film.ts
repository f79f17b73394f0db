// Which file the film is, and where in it one is. It is the file that came, unless there are versions of it: then a
// playlist, read by the browser where it can and by the engine where not. Another quality is the same film, at the same second.
import type { VideoVersions } from '../../domain/courses/views'
import type { Engine, Source } from './engine'
import { playlistOf, type Wanted } from './quality'

export interface Film {
  /** undefined = there is nothing to choose */
  readonly quality: Wanted | undefined
  readonly isPlaying: boolean
  /** the engine has to read the playlists */
  readonly needsEngine: boolean
  atMs(): number
  seek(toMs: number): void
  play(): void
  pause(): void
  choose(wanted: Wanted): void
  useEngine(engine: Engine): void
  /** the engine did not arrive */
  useBrowser(): void
}

interface Given {
  /** the file that came */
  src: string
  versions: VideoVersions | undefined
  quality: Wanted | undefined
  startMs: number
  url(path: string): string
  onQuality(): void
  onTrouble(): void
}

const HLS = 'application/vnd.apple.mpegurl'
const WHOLE = 'video/mp4'
/** What the browser says of a file it cannot make out: also of a playlist, if it promised too much. */
const NOT_SUPPORTED = 4

export function film(video: HTMLVideoElement, given: Given): Film {
  const { versions, url } = given
  let { quality, startMs } = given
  const needsEngine = versions !== undefined && video.canPlayType(HLS) === ''
  let open: Engine['open'] | undefined = needsEngine ? undefined : openInBrowser(video)
  let isWhole = versions === undefined
  let isBroken = false
  /** pressed before the engine was there */
  let isAsked = false

  const atMs = (): number => (video.readyState > 0 ? video.currentTime * 1000 : startMs)
  const source = (): Source =>
    versions && quality && !isWhole
      ? { src: url(playlistOf(versions, quality)), type: HLS }
      : { src: url(versions?.small?.src ?? given.src), type: WHOLE }
  const begin = (isPlaying: boolean): void => {
    startMs = video.ended ? 0 : atMs()
    isBroken = false
    isAsked = isPlaying
    // A picture that stood still goes on standing there, in the other quality.
    if (video.readyState > 1) video.preload = 'metadata'
    open?.(source(), () => startMs, isPlaying)
  }
  const broke = (code: number | undefined): void => {
    isBroken = true
    if (code !== NOT_SUPPORTED || isWhole) return given.onTrouble()
    isWhole = true
    given.onQuality()
    begin(isAsked)
  }
  const play = (): void => {
    isAsked = true
    if (isBroken) {
      // It may have been the line.
      isWhole = versions === undefined
      given.onQuality()
      begin(true)
    }
    // Said before the engine is there: the press of a button is what allows a page to play.
    else if (open) video.play().catch(() => undefined)
  }

  if (!needsEngine) video.addEventListener('error', () => broke(video.error?.code))
  begin(!video.paused)
  return {
    get quality() {
      return isWhole && quality ? versions?.choices.findLast((c) => c.name !== 'audio')?.name : quality
    },
    get isPlaying() {
      return open ? !video.paused : isAsked
    },
    needsEngine,
    atMs,
    seek(toMs) {
      if (video.readyState === 0) startMs = toMs
      video.currentTime = toMs / 1000
    },
    play,
    pause() {
      isAsked = false
      video.pause()
    },
    choose(wanted) {
      const goesOn = open ? !video.paused : isAsked
      quality = wanted
      isWhole = false
      begin(goesOn)
    },
    useEngine(engine) {
      if (!needsEngine) return
      engine.onTrouble(broke)
      open = engine.open
      begin(isAsked)
    },
    useBrowser() {
      if (!needsEngine) return
      open = openInBrowser(video)
      isWhole = true
      video.addEventListener('error', () => broke(video.error?.code))
      given.onQuality()
      begin(isAsked)
    },
  }
}

function openInBrowser(video: HTMLVideoElement): Engine['open'] {
  return ({ src }, at, isPlaying) => {
    video.src = src
    if (at() > 0) video.currentTime = at() / 1000
    if (isPlaying) video.play().catch(() => undefined)
  }
}
