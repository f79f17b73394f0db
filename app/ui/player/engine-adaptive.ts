// The engine for browsers that cannot read playlists: the whole library.
import videojs from 'video.js'
import { engineOf } from './engine'

export const startEngine = engineOf(videojs)
