// The player: the page's own <video> with our bar around it. It plays before anything more is loaded, where the browser
// reads what there is; captions come with the engine. Data and ports come in, nothing of the page or its address is known here.
import { type Bar, controlBar } from './bar'
import { draw, make, SIGNS } from './build'
import { captionChoice } from './captions'
import { connection, whenNearOnGoodLine } from './connection'
import { film } from './film'
import { toggleFullscreen } from './fullscreen'
import { type PlayerPage, startOf } from './lesson-data'
import { listenForKeys } from './listen'
import { qualityFor, type Wanted } from './quality'
import { type CaptionSize, nextSize, nextSpeed, readPreferences, SIZES, writePreferences } from './preferences'
import { type SavePorts, saveWatching } from './saving'
import { thumbnails } from './thumbnails'

export interface PlayerPorts extends Pick<SavePorts, 'save' | 'leave'> {
  mediaUrl(path: string): string
  storage: Storage | undefined
  onTime(atMs: number): void
}

export interface Player {
  seek(toMs: number): void
  atMs(): number
  isPlaying(): boolean
  play(): void
}

export function player(root: HTMLElement, page: PlayerPage, ports: PlayerPorts): Player {
  const { lesson, words, learner, versions } = page
  const video = root.querySelector('video')!
  const liked = readPreferences(ports.storage)
  const captions = captionChoice(video, lesson, liked)
  const shot = video.parentElement!
  const big = make('span', { class: 'big', 'aria-hidden': 'true' }, draw(SIGNS.play))
  const trouble = make('p', { class: 'trouble', role: 'alert', hidden: true })
  const remember = (change: Partial<typeof liked>): void => {
    Object.assign(liked, change)
    writePreferences(ports.storage, liked)
  }
  const loadEngine = onceOnly(
    async () => {
      // Its default style sheet is inline, which the content policy forbids; ours does the same.
      Object.assign(window, { VIDEOJS_NO_DYNAMIC_STYLE: true })
      const { startEngine } = await (shown.needsEngine ? import('./engine-adaptive') : import('./engine-core'))
      const engine = await startEngine(video, lesson, words.name)
      captions.useEngine(engine)
      shown.useEngine(engine)
    },
    () => {
      captions.useBrowser()
      shown.useBrowser()
    },
  )

  const seek = (toMs: number): void => {
    shown.seek(Math.max(0, Math.min(toMs, lesson.durationMs)))
    showTime()
  }
  const toggle = (): void => {
    if (shown.isPlaying) shown.pause()
    else {
      trouble.hidden = true
      shown.play()
      void loadEngine()
    }
    showState()
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
    quality(wanted: Wanted) {
      trouble.hidden = true
      remember({ quality: wanted })
      shown.choose(wanted)
      showQuality()
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
  const bar: Bar = controlBar(lesson, {
    words,
    watched: learner?.watched ?? [],
    versions,
    thumbnails: versions?.thumbnails && thumbnails(versions.thumbnails, ports.mediaUrl(versions.thumbnails.src)),
    acts,
  })
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
  const showQuality = (): void => {
    if (!shown.quality) return
    root.dataset.quality = shown.quality
    bar.showQuality(shown.quality)
  }
  const showTime = (): void => {
    bar.showTime(shown.atMs())
    ports.onTime(shown.atMs())
  }

  takeOver(video)
  const shown = film(video, {
    src: lesson.src,
    versions,
    quality: versions && qualityFor(versions, liked.quality, page.savesData ?? connection()?.saveData ?? false),
    startMs: startOf(page),
    url: (path) => new URL(ports.mediaUrl(path), document.baseURI).href,
    onQuality: showQuality,
    onTrouble() {
      trouble.textContent = words.failed
      trouble.hidden = false
    },
  })
  shot.append(big, trouble)
  root.append(bar.element)
  video.volume = liked.volume
  video.muted = liked.isMuted
  acts.speed(liked.speed)

  shot.addEventListener('click', toggle)
  for (const moment of ['timeupdate', 'seeking', 'loadedmetadata', 'durationchange'])
    video.addEventListener(moment, showTime)
  const showState = (): void => {
    root.classList.toggle('playing', shown.isPlaying)
    bar.showPlaying(video.ended ? 'ended' : shown.isPlaying ? 'playing' : 'paused')
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
  document.addEventListener('fullscreenchange', () => bar.showFullscreen(document.fullscreenElement === root))

  saveWatching(video, lesson, { ...ports, onWatched: bar.scrubber.addWatched })
  listenForKeys(root, words, {
    ...acts,
    skip: (seconds) => seek(shown.atMs() + seconds * 1000),
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
  showQuality()
  bar.showCaptions(captions.chosen, captions.second)
  showCaptionSize(liked.captionSize)
  showState()
  showTime()
  whenNearOnGoodLine(root, () => void loadEngine())
  return {
    seek,
    atMs: shown.atMs,
    isPlaying: () => shown.isPlaying,
    play() {
      if (!shown.isPlaying) toggle()
    },
  }
}

/** From the browser's controls to ours, without what the server wrote for pages that run no script. */
function takeOver(video: HTMLVideoElement): void {
  video.removeAttribute('controls')
  video.replaceChildren()
}

function onceOnly(work: () => Promise<void>, otherwise: () => void): () => Promise<void> {
  let going: Promise<void> | undefined
  return () => (going ??= work().catch(otherwise))
}
