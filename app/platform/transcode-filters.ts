// The filters that pictures and sound go through, and the encoders they go into.
import type { Ffmpeg } from './ffmpeg'
import { type Judged, MONO } from './ffmpeg-judge'
import { flags, THREADS } from './ffmpeg-run'

export interface Frame {
  widthPx: number
  heightPx: number
}

/** Scaled (Lanczos keeps the letters of slides), HDR brought to what every screen shows, eight bits, square pixels. */
export function pictureFilters(ffmpeg: Ffmpeg, facts: Judged, { widthPx, heightPx }: Frame): string[] {
  return [
    `scale=${widthPx}:${heightPx}:flags=lanczos`,
    'setsar=1',
    ...(facts.transfer && ffmpeg.hasToneMapping ? toneMapping(facts.transfer) : []),
    'format=yuv420p',
  ]
}

// After scaling, because it is the dearest of all. What a phone leaves unsaid is what every HDR film is.
const toneMapping = (transfer: NonNullable<Judged['transfer']>): string[] => [
  `zscale=tin=${transfer}:min=bt2020nc:pin=bt2020:rin=limited:t=linear:npl=100`,
  'format=gbrpf32le',
  'zscale=p=bt709',
  'tonemap=hable:desat=0',
  'zscale=t=bt709:m=bt709:r=limited',
]

/** One steady rate from 0 on, whatever the gaps of the source. */
export const steadyRate = (rate: string): string => `fps=${rate}:start_time=0`

const TARGET_LUFS = -16
const TARGET_RANGE_LU = 11
const TARGET_PEAK_DB = -1.5

/**
 * Sound from 0 on with its gaps filled, brought to -16 LUFS. By the measures of the whole recording it is one steady
 * gain where the peaks allow; loudnorm works at 192 kHz where they do not, so that the rate is set again after it.
 */
export function soundFilters(facts: Judged, layout: string = MONO): string[] {
  const { loudness } = facts
  const even = loudness && [
    `loudnorm=I=${TARGET_LUFS}:LRA=${TARGET_RANGE_LU}:TP=${TARGET_PEAK_DB}`,
    `measured_I=${loudness.integratedLufs}:measured_LRA=${loudness.rangeLu}`,
    `measured_TP=${loudness.truePeakDb}:measured_thresh=${loudness.thresholdLufs}:linear=true`,
  ]
  return ['aresample=48000:async=1:first_pts=0', layout, ...(even ? [even.join(':')] : []), 'aresample=48000']
}

// Nothing of the source but its picture and sound: a phone writes where the film was made.
export const BARE = flags(
  '-map_metadata -1 -map_chapters -1 -sn -dn -fflags +bitexact -flags:v +bitexact -flags:a +bitexact',
)

export const x264 = (preset: string, crf: number): string[] =>
  flags(`-c:v libx264 -preset ${preset} -crf ${crf} -profile:v high -threads ${THREADS}`)

export const aac = (kbps: number): string[] => flags(`-c:a aac -b:a ${kbps}k`)
