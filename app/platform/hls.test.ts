import { describe, expect, it } from 'vitest'
import { masterPlaylist, mediaPlaylist, readPlaylist, type Rendition } from './hls'

const rendition = (name: Rendition['name'], peak: number, size?: [number, number]): Rendition => ({
  name,
  file: '/x',
  bytes: 3000,
  initBytes: 700,
  segments: [
    { durationMs: 5000, offset: 700, length: 1000 },
    { durationMs: 2340, offset: 1700, length: 1300 },
  ],
  durationMs: 7340,
  peakBitsPerSecond: peak,
  averageBitsPerSecond: peak / 2,
  codecs: size ? 'avc1.64000d,mp4a.40.2' : 'mp4a.40.2',
  ...(size && { widthPx: size[0], heightPx: size[1], fps: 30_000 / 1001 }),
})

describe('the playlist of a rendition', () => {
  it('names the parts of one file', () => {
    expect(mediaPlaylist(rendition('240p', 200_000, [426, 240]), '/media/ab12/240p.mp4').split('\n')).toEqual([
      '#EXTM3U',
      '#EXT-X-VERSION:7',
      '#EXT-X-TARGETDURATION:5',
      '#EXT-X-PLAYLIST-TYPE:VOD',
      '#EXT-X-INDEPENDENT-SEGMENTS',
      '#EXT-X-MAP:URI="/media/ab12/240p.mp4?r=0-699"',
      '#EXTINF:5.000,',
      '/media/ab12/240p.mp4?r=700-1699',
      '#EXTINF:2.340,',
      '/media/ab12/240p.mp4?r=1700-2999',
      '#EXT-X-ENDLIST',
      '',
    ])
  })

  it('is read as ffmpeg writes it', () => {
    const parts = '#EXTINF:5.000000,\n#EXT-X-BYTERANGE:1000@700\nx\n#EXTINF:2.340000,\n#EXT-X-BYTERANGE:1300@1700\nx\n'
    const text = `#EXTM3U\n#EXT-X-MAP:URI="x",BYTERANGE="700@0"\n${parts}#EXT-X-ENDLIST\n`
    const { initBytes, segments } = rendition('240p', 1)
    expect(readPlaylist(text)).toEqual({ initBytes, segments })
  })

  it('is read where an offset is left out: it follows on', () => {
    const text = '#EXTM3U\n#EXT-X-MAP:URI="a",BYTERANGE="10@0"\n#EXTINF:5,\n#EXT-X-BYTERANGE:90\na\n#EXT-X-ENDLIST\n'
    expect(readPlaylist(text).segments).toEqual([{ durationMs: 5000, offset: 10, length: 90 }])
    expect(() => readPlaylist('#EXTM3U\n')).toThrow('another form')
  })

  it('takes no address that would end its line or its quotes', () => {
    for (const uri of ['a\n#EXT', 'a"b', '', '#a', 'a b'])
      expect(() => mediaPlaylist(rendition('240p', 1), uri)).toThrow('cannot stand in a playlist')
  })
})

describe('the playlist of all', () => {
  it('puts the lightest picture first and sound alone last', () => {
    const all = [
      rendition('audio', 50_000),
      rendition('720p', 900_000, [1280, 720]),
      rendition('240p', 200_000, [426, 240]),
    ]
    expect(masterPlaylist(all, (one) => `${one.name}.m3u8`).split('\n')).toEqual([
      '#EXTM3U',
      '#EXT-X-VERSION:7',
      '#EXT-X-INDEPENDENT-SEGMENTS',
      '#EXT-X-STREAM-INF:BANDWIDTH=200000,AVERAGE-BANDWIDTH=100000,CODECS="avc1.64000d,mp4a.40.2",RESOLUTION=426x240,FRAME-RATE=29.970,NAME="240p"',
      '240p.m3u8',
      '#EXT-X-STREAM-INF:BANDWIDTH=900000,AVERAGE-BANDWIDTH=450000,CODECS="avc1.64000d,mp4a.40.2",RESOLUTION=1280x720,FRAME-RATE=29.970,NAME="720p"',
      '720p.m3u8',
      '#EXT-X-STREAM-INF:BANDWIDTH=50000,AVERAGE-BANDWIDTH=25000,CODECS="mp4a.40.2",NAME="audio"',
      'audio.m3u8',
      '',
    ])
  })
})
