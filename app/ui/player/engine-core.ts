// The engine where the browser plays everything by itself: without the part that reads playlists, a third of the weight.
import videojs from 'video.js/core'
import { engineOf } from './engine'

export const startEngine = engineOf(videojs)
