// Every word the player says. Words in braces are replaced: {time}, {rate}, {language}, {total}.
export interface PlayerWords {
  name: string
  play: string
  pause: string
  position: string
  /** {at} of {total} */
  positionAt: string
  speed: string
  /** {name} of a size of picture, {size} in megabytes */
  quality: Record<'name' | 'auto' | 'autoShort' | 'upTo' | 'saving' | 'audio' | 'audioShort', string>
  captions: string
  captionsOff: string
  secondLine: string
  secondNone: string
  size: string
  sizes: Record<'m' | 'l' | 'xl', string>
  mute: string
  unmute: string
  volume: string
  fullscreen: string
  leaveFullscreen: string
  help: string
  close: string
  savedAt: string
  waiting: string
  signedOut: string
  signIn: string
  refused: string
  done: string
  courseDone: string
  toLearn: string
  failed: string
  keys: Record<
    'toggle' | 'tens' | 'fives' | 'volume' | 'mute' | 'captions' | 'fullscreen' | 'speed' | 'share' | 'size' | 'help',
    string
  >
  /** the search in the transcript; {at} of {count} */
  search: Record<'label' | 'found' | 'none' | 'previous' | 'next', string>
}

/** Puts values where the braces are. */
export function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
