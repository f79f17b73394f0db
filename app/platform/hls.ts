// HLS (RFC 8216) over one file a rendition: its segments are parts of it, so that a rendition is one object of the
// store. What ffmpeg lists is read here, and written again with the addresses of the product.

export interface Segment {
  durationMs: number
  offset: number
  length: number
}

export type RenditionName = '240p' | '360p' | '480p' | '720p' | 'audio'

export interface Rendition {
  name: RenditionName
  /** absolute path of the fragmented MP4 */
  file: string
  bytes: number
  /** length of the head, which every segment needs */
  initBytes: number
  segments: Segment[]
  durationMs: number
  peakBitsPerSecond: number
  averageBitsPerSecond: number
  /** RFC 6381, such as `avc1.64000d,mp4a.40.2` */
  codecs: string
  widthPx?: number
  heightPx?: number
  fps?: number
}

/**
 * The playlist of one rendition, whose bytes are at the address. Its parts have addresses of their own (`?r=first-last`,
 * both inclusive, answered by platform/http-bytes): Chromium asks for a byte range of a playlist without an end and cuts
 * the line once it has enough, and all that was on its way is paid for (four times the film, on a fast line).
 */
export function mediaPlaylist(rendition: Pick<Rendition, 'initBytes' | 'segments'>, uri: string): string {
  const longestMs = Math.max(0, ...rendition.segments.map((segment) => segment.durationMs))
  return lines([
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${Math.max(1, Math.round(longestMs / 1000))}`,
    '#EXT-X-PLAYLIST-TYPE:VOD',
    '#EXT-X-INDEPENDENT-SEGMENTS',
    `#EXT-X-MAP:URI=${quoted(partOf(uri, 0, rendition.initBytes))}`,
    ...rendition.segments.flatMap(({ durationMs, length, offset }) => [
      `#EXTINF:${(durationMs / 1000).toFixed(3)},`,
      address(partOf(uri, offset, length)),
    ]),
    '#EXT-X-ENDLIST',
  ])
}

const partOf = (uri: string, offset: number, length: number): string =>
  `${address(uri)}?r=${offset}-${offset + length - 1}`

type Variant = Omit<Rendition, 'file' | 'segments' | 'initBytes'>

/**
 * The list of all renditions, by which a player chooses. The lightest picture comes first, because players begin with the
 * first one; audio only comes last, for the worst line.
 */
export function masterPlaylist<V extends Variant>(renditions: readonly V[], uriOf: (rendition: V) => string): string {
  const byWeight = [...renditions].sort((a, b) => a.peakBitsPerSecond - b.peakBitsPerSecond)
  const pictures = byWeight.filter((one) => one.widthPx !== undefined)
  const sounds = byWeight.filter((one) => one.widthPx === undefined)
  return lines([
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    '#EXT-X-INDEPENDENT-SEGMENTS',
    ...[...pictures, ...sounds].flatMap((one) => [`#EXT-X-STREAM-INF:${attributes(one)}`, address(uriOf(one))]),
  ])
}

function attributes(one: Variant): string {
  const picture = one.widthPx === undefined ? [] : [`RESOLUTION=${one.widthPx}x${one.heightPx}`]
  const rate = one.widthPx === undefined || one.fps === undefined ? [] : [`FRAME-RATE=${one.fps.toFixed(3)}`]
  return [
    `BANDWIDTH=${Math.ceil(one.peakBitsPerSecond)}`,
    `AVERAGE-BANDWIDTH=${Math.ceil(one.averageBitsPerSecond)}`,
    `CODECS=${quoted(one.codecs)}`,
    ...picture,
    ...rate,
    `NAME=${quoted(one.name)}`,
  ].join(',')
}

// A playlist has no escapes: what would end the line or the quotes must never come in.
function address(uri: string): string {
  if (uri === '' || uri.startsWith('#') || /[\s"\p{Cc}]/u.test(uri))
    throw new Error('an address cannot stand in a playlist')
  return uri
}

const quoted = (text: string): string => `"${address(text)}"`
const lines = (all: string[]): string => `${all.join('\n')}\n`

/** Reads the playlist ffmpeg wrote for one file. Throws where it is not of that form. */
export function readPlaylist(text: string): { initBytes: number; segments: Segment[] } {
  const initBytes = Number(/^#EXT-X-MAP:.*BYTERANGE="(\d+)@0"/m.exec(text)?.[1])
  const segments: Segment[] = []
  let next = initBytes
  const entry = /^#EXTINF:([\d.]+),.*\n#EXT-X-BYTERANGE:(\d+)(?:@(\d+))?$/gm
  for (const [, seconds, length, offset] of text.matchAll(entry)) {
    const segment = {
      durationMs: Math.round(Number(seconds) * 1000),
      offset: offset === undefined ? next : Number(offset),
      length: Number(length),
    }
    segments.push(segment)
    next = segment.offset + segment.length
  }
  if (!(initBytes > 0) || segments.length === 0 || !/^#EXT-X-ENDLIST/m.test(text))
    throw new Error('ffmpeg wrote a playlist of another form')
  return { initBytes, segments }
}
