// Why a file could not be taken, or its versions not be made: keys of the words instructors read (media.json, `reason`).
import type { MediaFault } from '../../platform/ffmpeg-judge'

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
