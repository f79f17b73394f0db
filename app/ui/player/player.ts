// The player: the page's own <video> with our bar around it. It plays before anything more is loaded; captions come
// with the engine. Data and ports come in, nothing of the page or its address is known here.
import { type Bar, controlBar } from './bar'
import { draw, make, SIGNS } from './build'
import { captionChoice } from './captions'
import { whenNearOnGoodLine } from './connection'
import { type PlayerPage, startOf } from './lesson-data'
import { listenForKeys } from './listen'
import { type CaptionSize, nextSize, nextSpeed, readPreferences, SIZES, writePreferences } from './preferences'
import { type SavePorts, saveWatching } from './saving'

export interface PlayerPorts extends Pick<SavePorts, 'save' | 'leave'> {
  mediaUrl(path: string): string
  storage: Storage | undefined
  onTime(atMs: number): void
}

export interface Player {
  seek(toMs: number): void
  atMs(): number
}

export function player(root: HTMLElement, page: PlayerPage, ports: PlayerPorts): Player {
  const { lesson, words, learner } = page
  const video = root.querySelector('video')!
  const liked = readPreferences(ports.storage)
  const captions = captionChoice(video, lesson, liked)
  const shot = video.parentElement!
  const big = make('span', { class: 'big', 'aria-hidden': 'true' }, draw(SIGNS.play))
  const trouble = make('p', { class: 'trouble', role: 'alert', hidden: true })
  let startMs = startOf(page)

  const remember = (change: Partial<typeof liked>): void => {
    Object.assign(liked, change)
    writePreferences(ports.storage, liked)
  }
  const loadEngine = onceOnly(async () => {
    // Its default style sheet is inline, which the content policy forbids; ours does the same.
    Object.assign(window, { VIDEOJS_NO_DYNAMIC_STYLE: true })
    const { startEngine } = await import('./engine')
    captions.useEngine(await startEngine(video, lesson, words.name))
  }, captions.useBrowser)

  const atMs = (): number => (video.readyState > 0 ? video.currentTime * 1000 : startMs)
  const seek = (toMs: number): void => {
    const at = Math.max(0, Math.min(toMs, lesson.durationMs))
    if (video.readyState === 0) startMs = at
    video.currentTime = at / 1000
    showTime()
  }
  const toggle = (): void => {
    if (!video.paused) return video.pause()
    trouble.hidden = true
    if (video.error) video.load()
    // Said before the engine is there: the press of a button is what allows a page to play.
    video.play().catch(() => undefined)
    void loadEngine()
  }
  const acts = {
    toggle,
    seek,
    mute: () => {
      video.muted = !video.muted
    },
    volume(share: number) {
      video.volume = Math.max(0, Math.min(1, share))
      video.muted = false
    },
    speed(rate: number) {
      video.defaultPlaybackRate = rate
      video.playbackRate = rate
    },
    captions(lang: string) {
      captions.choose(lang)
      showCaptions()
    },
    secondLine(lang: string) {
      captions.chooseSecond(lang)
      remember({ secondLine: lang })
      showCaptions()
    },
    captionSize(size: string) {
      showCaptionSize(SIZES.find((s) => s === size) ?? 'm')
    },
    fullscreen: () => void toggleFullscreen(root, video),
  }
  const bar: Bar = controlBar(lesson, { words, watched: learner?.watched ?? [], acts })
  const showCaptions = (): void => {
    bar.showCaptions(captions.chosen, captions.second)
    remember({ captions: captions.chosen })
    void loadEngine()
  }
  const showCaptionSize = (size: CaptionSize): void => {
    shot.dataset.letters = size
    bar.showCaptionSize(size)
    remember({ captionSize: size })
  }
  const showTime = (): void => {
    bar.showTime(atMs())
    ports.onTime(atMs())
  }

  takeOver(video, ports.mediaUrl(lesson.src))
  shot.append(big, trouble)
  root.append(bar.element)
  video.volume = liked.volume
  video.muted = liked.isMuted
  acts.speed(liked.speed)
  if (startMs > 0) video.currentTime = startMs / 1000

  shot.addEventListener('click', toggle)
  for (const moment of ['timeupdate', 'seeking', 'loadedmetadata', 'durationchange'])
    video.addEventListener(moment, showTime)
  const showState = (): void => {
    root.classList.toggle('playing', !video.paused)
    bar.showPlaying(video.ended ? 'ended' : video.paused ? 'paused' : 'playing')
  }
  for (const moment of ['play', 'playing', 'pause', 'ended']) video.addEventListener(moment, showState)
  video.addEventListener('volumechange', () => {
    bar.showVolume(video.volume, video.muted)
    remember({ volume: video.volume, isMuted: video.muted })
  })
  video.addEventListener('ratechange', () => {
    bar.showSpeed(video.playbackRate)
    remember({ speed: video.playbackRate })
  })
  video.addEventListener('error', () => {
    trouble.textContent = words.failed
    trouble.hidden = false
  })
  document.addEventListener('fullscreenchange', () => bar.showFullscreen(document.fullscreenElement === root))

  saveWatching(video, lesson.asset, { ...ports, onWatched: bar.scrubber.addWatched })
  listenForKeys(root, words, {
    ...acts,
    skip: (seconds) => seek(atMs() + seconds * 1000),
    share: (tenths) => seek((lesson.durationMs * tenths) / 10),
    louder: (step) => acts.volume(video.volume + step * 0.1),
    faster: (step) => acts.speed(nextSpeed(video.playbackRate, step)),
    switchCaptions() {
      if (lesson.tracks.length === 0) return
      captions.toggle()
      showCaptions()
    },
    largerLetters: (step) => showCaptionSize(nextSize(liked.captionSize, step)),
  })
  bar.showVolume(liked.volume, liked.isMuted)
  bar.showSpeed(liked.speed)
  bar.showCaptions(captions.chosen, captions.second)
  showCaptionSize(liked.captionSize)
  showState()
  showTime()
  whenNearOnGoodLine(root, () => void loadEngine())
  return { seek, atMs }
}

/** From the browser's controls to ours: one address, no parts of it that the server wrote for pages without a script. */
function takeOver(video: HTMLVideoElement, src: string): void {
  video.removeAttribute('controls')
  video.replaceChildren()
  video.src = new URL(src, document.baseURI).href
}

function onceOnly(work: () => Promise<void>, otherwise: () => void): () => Promise<void> {
  let going: Promise<void> | undefined
  return () => (going ??= work().catch(otherwise))
}

async function toggleFullscreen(root: HTMLElement, video: HTMLVideoElement): Promise<void> {
  if (document.fullscreenElement) return document.exitFullscreen()
  if (root.requestFullscreen) return root.requestFullscreen().catch(() => undefined)
  // Phones of one maker show only the video itself in full.
  ;(video as HTMLVideoElement & { webkitEnterFullscreen?: () => void }).webkitEnterFullscreen?.()
}
