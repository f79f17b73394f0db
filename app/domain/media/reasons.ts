// Why a file could not be taken, or its versions not be made: keys of the words instructors read (media.json, `reason`).
import type { MediaFault } from '../../platform/ffmpeg-judge'

/** Why what was asked for waits: the machine's trouble, not the file's. It goes on by itself once that is over. */
export type Trouble = 'disk-full' | 'store-away'

export type Reason =
  | MediaFault
  | 'picture-too-large'
  | 'pdf-locked'
  | 'pages-too-many'
  | 'gone'
  | 'no-ffmpeg'
  | 'disk-full'
  | 'too-slow'
  | 'unexpected'
