// Captions are translated cue by cue, from the language a recording speaks. What is on the screen goes with them. Until
// all of them are approved a recording gets no captions in a new language: half of them would help nobody.
import type { Lang } from '../../platform/languages'
import type { Captions, Cue, Recording, VideoLesson } from '../courses/document'
import type { Segment } from './segment'

export function captionSegments(lesson: VideoLesson, target: Lang): Segment[] {
  return lesson.recordings.flatMap((recording) => {
    const own = recording.captions[recording.language]
    if (!own || recording.language === target) return []
    return [...cueSegments(lesson.id, recording, own, target), ...noteSegments(lesson.id, recording, own, target)].sort(
      (a, b) => (a.atMs ?? 0) - (b.atMs ?? 0),
    )
  })
}

const baseOf = (place: string, { language, captions }: Recording, target: Lang) => ({
  place,
  sourceLang: language,
  ...(captions[target] ? {} : { track: trackOf(place, language) }),
})

const trackOf = (place: string, language: Lang): string => `${place}/${language}`

function cueSegments(place: string, recording: Recording, own: Captions, target: Lang): Segment[] {
  const track = recording.captions[target]
  const twins = track ? pair(own.cues, track.cues) : new Map<Cue, Cue>()
  return own.cues.flatMap((cue, i): Segment[] => {
    if (cue.text.trim() === '') return []
    const twin = twins.get(cue)
    return [
      {
        ...baseOf(place, recording, target),
        key: `cue/${trackOf(place, recording.language)}/${cue.startMs}`,
        part: 'cue',
        n: i + 1,
        atMs: cue.startMs,
        source: cue.text,
        ...(twin ? { approved: twin.text } : {}),
        ...(twin?.source === undefined || twin.source === cue.text ? {} : { oldSource: twin.source }),
        write: (words) => track && putCue(track, { cue, twin, words, own }),
      },
    ]
  })
}

interface Put {
  cue: Cue
  twin: Cue | undefined
  words: string
  own: Captions
}

/** In the place of its twin; cues of what is no longer said meanwhile go. */
function putCue(track: Captions, { cue, twin, words, own }: Put): void {
  const known = new Set(pair(own.cues, track.cues).values())
  const isStale = (other: Cue): boolean =>
    !known.has(other) && other.startMs < cue.endMs && other.endMs > cue.startMs && other !== twin
  const rest = track.cues.filter((other) => other !== twin && !isStale(other))
  const { startMs, endMs } = twin ?? cue
  const cues = words === '' ? rest : [...rest, { startMs, endMs, text: words }]
  track.cues = cues.sort((a, b) => a.startMs - b.startMs)
}

/** Each cue with the translated one that begins with it, else with the first that is shown meanwhile. */
function pair(own: readonly Cue[], translated: readonly Cue[]): Map<Cue, Cue> {
  const byStart = new Map<number, Cue[]>()
  for (const cue of translated) byStart.set(cue.startMs, [...(byStart.get(cue.startMs) ?? []), cue])
  const pairs = new Map<Cue, Cue>()
  const alone: Cue[] = []
  for (const cue of own) {
    const twin = byStart.get(cue.startMs)?.shift()
    if (twin) pairs.set(cue, twin)
    else alone.push(cue)
  }
  if (alone.length === 0) return pairs
  const taken = new Set(pairs.values())
  const free = translated.filter((cue) => !taken.has(cue))
  let next = 0
  for (const cue of alone) {
    while (free[next] && free[next]!.endMs <= cue.startMs) next += 1
    const twin = free[next]
    if (!twin || twin.startMs >= cue.endMs) continue
    pairs.set(cue, twin)
    next += 1
  }
  return pairs
}

function noteSegments(place: string, recording: Recording, own: Captions, target: Lang): Segment[] {
  const track = recording.captions[target]
  const left = [...(track?.notes ?? [])]
  return own.notes.flatMap(({ atMs, text }): Segment[] => {
    const at = left.findIndex((note) => note.atMs === atMs)
    const twin = at < 0 ? undefined : left.splice(at, 1)[0]
    return [
      {
        ...baseOf(place, recording, target),
        key: `note/${trackOf(place, recording.language)}/${atMs}`,
        part: 'note',
        atMs,
        source: text,
        ...(twin ? { approved: twin.text } : {}),
        ...(twin?.source === undefined || twin.source === text ? {} : { oldSource: twin.source }),
        write: (words) => {
          if (!track) return
          const rest = track.notes.filter((note) => note !== twin)
          const notes = words === '' ? rest : [...rest, { atMs, text: words }]
          track.notes = notes.sort((a, b) => a.atMs - b.atMs)
        },
      },
    ]
  })
}

/**
 * The captions of a recording with the times of its own; `wordsAt` gives the approved words of a segment by its key.
 * Whoever approved them cue by cue has reviewed them.
 */
export function wholeTrack(
  own: Captions,
  segments: readonly Segment[],
  wordsAt: (key: string) => string,
  review: { by: string; on: string },
): Captions {
  const cues = segments.filter(({ part }) => part === 'cue')
  const notes = segments.filter(({ part }) => part === 'note')
  const spoken = own.cues.filter((cue) => cue.text.trim() !== '').sort((a, b) => a.startMs - b.startMs)
  return {
    cues: spoken.map(({ startMs, endMs }, i) => ({ startMs, endMs, text: wordsAt(cues[i]!.key) })),
    notes: notes.map(({ key, atMs = 0 }) => ({ atMs, text: wordsAt(key) })),
    review,
  }
}
