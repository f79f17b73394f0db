// What may be done to a recording: turned by quarters, cut at both ends. The file itself never changes: a copy is made.
import { z } from 'zod'

export const TURNS = [0, 90, 180, 270] as const

export const Edit = z.strictObject({
  /** clockwise */
  rotateDegrees: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  /** in the time of the recording it is made of */
  fromMs: z.number().int().min(0).optional(),
  toMs: z.number().int().min(1).optional(),
})
export type Edit = z.infer<typeof Edit>

/** A picture that stands from this moment of the sound on, until the next one. */
export const Slide = z.strictObject({ of: z.string(), fromMs: z.number().int().min(0) })
export type Slide = z.infer<typeof Slide>

/** Of which asset, and what is done to it. With slides it is a film: the asset is its sound. */
export const EditOf = z.strictObject({ of: z.string(), edit: Edit, slides: z.array(Slide).min(1).max(200).optional() })
export type EditOf = z.infer<typeof EditOf>

/** The shortest recording worth keeping. */
const SHORTEST_MS = 1_000

/** What a copy may come to, in bytes, at least 1: the share of the recording's own that its length is. An estimate. */
export function editedBytes(edit: Edit, of: { sizeBytes: number; durationMs?: number }): number {
  const { durationMs = 0 } = of
  const keptMs = Math.min(edit.toMs ?? durationMs, durationMs) - (edit.fromMs ?? 0)
  const share = durationMs > 0 ? Math.min(1, Math.max(0, keptMs / durationMs)) : 1
  return Math.max(1, Math.ceil(of.sizeBytes * share))
}

/** Why an edit makes no sense for a recording of this length; undefined = it does. */
export function editRefusal(edit: Edit, durationMs: number): 'edit-nothing' | 'edit-range' | undefined {
  const from = edit.fromMs ?? 0
  const to = Math.min(edit.toMs ?? durationMs, durationMs)
  if (edit.rotateDegrees === 0 && from === 0 && to === durationMs) return 'edit-nothing'
  return to - from < SHORTEST_MS ? 'edit-range' : undefined
}

/** Why pictures cannot stand at these moments of a sound; undefined = they can. */
export function slidesRefusal(slides: readonly Slide[], durationMs: number): 'film-empty' | 'film-times' | undefined {
  if (slides.length === 0) return 'film-empty'
  const isInOrder = slides.every(({ fromMs }, i) => i === 0 || fromMs > (slides[i - 1]?.fromMs ?? 0))
  return isInOrder && (slides.at(-1)?.fromMs ?? 0) < durationMs ? undefined : 'film-times'
}
