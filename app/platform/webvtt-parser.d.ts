declare module 'webvtt-parser' {
  interface Node {
    type: string
    value?: string
    children?: Node[]
  }
  interface Parsed {
    cues: { startTime: number; endTime: number; text: string; tree: { children: Node[] } }[]
    errors: { message: string; line: number; col?: number }[]
  }
  const vtt: { WebVTTParser: new (entities?: Record<string, string>) => { parse(text: string, mode: string): Parsed } }
  export default vtt
}
