// video.js around the page's own <video>: it reads the captions, and will play adaptive streams. This is the only file
// that knows it; it is loaded when somebody presses play, or earlier where the line is good.
import videojs from 'video.js/core'
import type { PlayerLesson } from './lesson-data'

export interface Engine {
  /** shows the captions of these languages, the first one above; none = no captions */
  showCaptions(langs: readonly string[]): void
}

interface CaptionTrack {
  language: string
  mode: string
}

export function startEngine(video: HTMLVideoElement, lesson: PlayerLesson, name: string): Promise<Engine> {
  return new Promise((done) => {
    const player = videojs(video, {
      controls: false,
      preload: 'none',
      inactivityTimeout: 0,
      children: ['mediaLoader', 'textTrackDisplay', 'resizeManager'],
      // A caption file is fetched when its language is chosen.
      html5: { preloadTextTracks: false },
      textTrackDisplay: { allowMultipleShowingTracks: true },
      textTrackSettings: false,
      userActions: { click: false, doubleClick: false, hotkeys: false },
      language: lesson.lang,
      languages: { [lesson.lang]: { 'Video Player': name } },
    })
    // Captions added before the player is ready are lost.
    player.ready(() => {
      for (const { lang, label, src } of lesson.tracks) {
        player.addRemoteTextTrack({ kind: 'captions', srclang: lang, label, src }, false)
      }
      const list = player.textTracks() as unknown as ArrayLike<CaptionTrack>
      done({
        showCaptions(langs) {
          for (const track of Array.from(list)) track.mode = langs.includes(track.language) ? 'showing' : 'disabled'
          // Which of two lines is the second one is a matter of style: cues carry their language as a class.
          player.el().setAttribute('data-second', langs[1] ?? '')
        },
      })
    })
  })
}
