// The film under the hands of whoever writes: plays one cue, says the moment, shows the captions as they are typed.
import type { Track } from './track'

export interface FilmControl {
  readonly nowMs: number
  play(): void
  toggle(): void
  /** from one moment to another, in ms, then it stops */
  playFrom(startMs: number, endMs: number): void
  seek(ms: number): void
}

export function controlFilm(video: HTMLVideoElement, track: Track): FilmControl {
  const shown = video.addTextTrack('captions')
  shown.mode = 'showing'
  let stopMs: number | undefined
  const nowMs = (): number => Math.round(video.currentTime * 1000)
  video.addEventListener('timeupdate', show)
  video.addEventListener('seeked', show)

  /** A cue ends at its end: the film's own events come four times a second. */
  function stopInTime(): void {
    if (stopMs === undefined) return
    if (nowMs() < stopMs) return void requestAnimationFrame(stopInTime)
    stopMs = undefined
    video.pause()
  }

  /** The cue of the moment, over the film and lit among the rows. */
  function show(): void {
    const at = nowMs()
    const here = track.rows.find(
      (row) => row.of === 'cues' && (row.startMs ?? Infinity) <= at && (row.endMs ?? 0) > at && row.text.value !== '',
    )
    for (const row of track.rows) row.element.toggleAttribute('data-here', row === here)
    for (const cue of Array.from(shown.cues ?? [])) shown.removeCue(cue)
    if (!here) return
    const words = here.text.value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
    shown.addCue(new VTTCue((here.startMs ?? 0) / 1000, (here.endMs ?? 0) / 1000, words))
  }

  const start = (): void => void video.play().catch(() => undefined)
  return {
    get nowMs() {
      return nowMs()
    },
    play: () => {
      stopMs = undefined
      start()
    },
    toggle: () => {
      stopMs = undefined
      if (video.paused) start()
      else video.pause()
    },
    playFrom(startMs, endMs) {
      video.currentTime = startMs / 1000
      stopMs = endMs
      start()
      stopInTime()
    },
    seek(ms) {
      video.currentTime = ms / 1000
    },
  }
}
