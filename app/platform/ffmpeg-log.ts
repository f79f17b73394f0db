// What a running ffmpeg says: its words line by line, bounded (a damaged film says millions), and how far it is.

export interface LoggedLine {
  /** the part that speaks, such as `h264` or `mov,mp4,m4a,3gp,3g2,mj2`; empty for ffmpeg itself */
  speaker: string
  isError: boolean
  text: string
}

const FIRST_KEPT = 400
const LAST_KEPT = 60
const LONGEST_LINE = 4000

export class FfmpegLog {
  private readonly first: LoggedLine[] = []
  private last: LoggedLine[] = []
  private errorCount = 0
  private words = ''
  private progress = ''
  private outTimeMs = 0
  private frames = 0

  constructor(
    private readonly durationMs: number | undefined,
    private readonly onProgress: ((share: number) => void) | undefined,
  ) {}

  takeWords(text: string): void {
    const lines = (this.words + text).split('\n')
    this.words = (lines.pop() ?? '').slice(-LONGEST_LINE)
    for (const line of lines) this.keep(readLine(line.slice(0, LONGEST_LINE)))
  }

  takeProgress(text: string): void {
    const lines = (this.progress + text).split('\n')
    this.progress = (lines.pop() ?? '').slice(-LONGEST_LINE)
    for (const line of lines) {
      // microseconds, whatever the older name says
      const time = /^out_time_(?:us|ms)=(\d+)$/.exec(line)?.[1]
      if (time !== undefined) this.outTimeMs = Math.max(this.outTimeMs, Number(time) / 1000)
      const frames = /^frame=\s*(\d+)$/.exec(line)?.[1]
      if (frames !== undefined) this.frames = Number(frames)
      if (line.startsWith('progress=') && this.durationMs !== undefined && this.durationMs > 0)
        this.onProgress?.(Math.min(1, this.outTimeMs / this.durationMs))
    }
  }

  report(): { lines: LoggedLine[]; errorCount: number; outTimeMs: number; frames: number } {
    if (this.words !== '') this.keep(readLine(this.words))
    this.words = ''
    return {
      lines: [...this.first, ...this.last.slice(-LAST_KEPT)],
      errorCount: this.errorCount,
      outTimeMs: Math.round(this.outTimeMs),
      frames: this.frames,
    }
  }

  private keep(line: LoggedLine): void {
    if (line.isError && !isNoise(line)) this.errorCount++
    if (this.first.length < FIRST_KEPT) this.first.push(line)
    else this.last.push(line)
    if (this.last.length > 4 * LAST_KEPT) this.last = this.last.slice(-LAST_KEPT)
  }
}

function readLine(line: string): LoggedLine {
  // a part may speak for another: [NULL @ 0x…] [IMGUTILS @ 0x…] [error] …
  const [, speakers = '', level = 'info', text = line] =
    /^((?:\[[^\]]* @ 0x[0-9a-f]+\] )*)\[(\w+)\] ?(.*)$/s.exec(line) ?? []
  const speaker = /\[([^\]]*) @ 0x[0-9a-f]+\] $/.exec(speakers)?.[1] ?? ''
  return { speaker, isError: ['error', 'fatal', 'panic'].includes(level), text }
}

// Two frames of a film of varying frame rate may fall on one tick of the output: that is no damage of the film.
function isNoise(line: LoggedLine): boolean {
  return line.speaker === 'null' || /non.monoton/i.test(line.text)
}
