// video.js around the page's own <video>: it reads the captions, and the playlists where the browser cannot. Only the
// files named for it know it; they are loaded when somebody presses play, or earlier where the line is good.
import type videojs from 'video.js'
import type { PlayerLesson } from './lesson-data'

export interface Source {
  src: string
  type: string
}

export interface Engine {
  /** shows the captions of these languages, the first one above; none = no captions */
  showCaptions(langs: readonly string[]): void
  /** plays this from a second on, which may change until the film is there; asked for only where it reads the playlists */
  open(source: Source, atMs: () => number, isPlaying: boolean): void
  /** calls back with the browser's number of what went wrong */
  onTrouble(report: (code: number | undefined) => void): void
}

type Start = (video: HTMLVideoElement, lesson: PlayerLesson, name: string) => Promise<Engine>

interface CaptionTrack {
  language: string
  mode: string
}

/** Either build of the library will do. */
export const engineOf =
  (library: typeof videojs): Start =>
  (video, lesson, name) =>
    new Promise((done) => {
      const player = library(video, {
        controls: false,
        preload: 'none',
        inactivityTimeout: 0,
        children: ['mediaLoader', 'textTrackDisplay', 'resizeManager'],
        // A caption file is fetched when its language is chosen. Where the playlists are read here, nothing is known of
        // the line at first: it begins with the lightest picture.
        html5: { preloadTextTracks: false, vhs: { enableLowInitialPlaylist: true } },
        textTrackDisplay: { allowMultipleShowingTracks: true },
        textTrackSettings: false,
        userActions: { click: false, doubleClick: false, hotkeys: false },
        language: lesson.lang,
        languages: { [lesson.lang]: { 'Video Player': name } },
      })
      // Captions added before the player is ready are lost.
      player.ready(() => {
        for (const { lang, label, src } of lesson.tracks) {
          player.addRemoteTextTrack({ kind: 'captions', srclang: lang, label, src }, true)
        }
        const list = player.textTracks() as unknown as ArrayLike<CaptionTrack>
        done({
          showCaptions(langs) {
            for (const track of Array.from(list)) track.mode = langs.includes(track.language) ? 'showing' : 'disabled'
            // Which of two lines is the second one is a matter of style: cues carry their language as a class.
            player.el().setAttribute('data-second', langs[1] ?? '')
          },
          open(source, atMs, isPlaying) {
            player.one('loadstart', () => {
              if (atMs() > 0) video.currentTime = atMs() / 1000
            })
            player.src(source)
            if (isPlaying) player.play()?.catch(() => undefined)
          },
          onTrouble(report) {
            player.on('error', () => report(player.error()?.code))
          },
        })
      })
    })
