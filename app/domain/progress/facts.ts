// The shapes in which a browser tells what happened while learning. One door, any order, an outcome per fact.
import { z } from 'zod'

const Ms = z
  .number()
  .int()
  .min(0)
  .max(24 * 3_600_000)
const Range = z.tuple([Ms, Ms]).refine(([from, to]) => from < to)

const base = {
  /** made by the browser; sending it twice is sending it once */
  id: z.uuid(),
  v: z.literal(1),
  /** whose browser made it: refused where somebody else signed in since */
  person: z.uuid(),
  enrolment: z.uuid(),
  lesson: z.string().max(64),
  revision: z.number().int().min(1),
  /** the browser's clock, ms UTC */
  at: z.number().int().min(0).max(8.64e15),
}

export const Fact = z.discriminatedUnion('kind', [
  z.strictObject({
    ...base,
    kind: z.literal('watched'),
    asset: z.string().length(64),
    payload: z.strictObject({ positionMs: Ms, ranges: z.array(Range).max(200) }),
  }),
  z.strictObject({ ...base, kind: z.literal('transcript-read'), payload: z.strictObject({}).default({}) }),
  z.strictObject({ ...base, kind: z.literal('reading-read'), payload: z.strictObject({}).default({}) }),
  z.strictObject({
    ...base,
    kind: z.literal('response'),
    /** ids as in the package of the attempt; null takes the answer back */
    payload: z.strictObject({
      attempt: z.uuid(),
      question: z.string().max(64),
      language: z.enum(['es', 'pt', 'en']),
      response: z
        .union([
          z.strictObject({ choice: z.string().max(64) }),
          z.strictObject({ choices: z.array(z.string().max(64)).max(20) }),
          z.strictObject({ truth: z.boolean() }),
          z.strictObject({ words: z.string().max(500) }),
          z.strictObject({ number: z.string().max(60) }),
          z.strictObject({ pairs: z.record(z.string().max(64), z.string().max(64)) }),
          z.strictObject({ order: z.array(z.string().max(64)).max(12) }),
          z.strictObject({ places: z.record(z.string().max(64), z.number().int().min(1).max(12)) }),
        ])
        .nullable(),
    }),
  }),
  z.strictObject({ ...base, kind: z.literal('submission'), payload: z.strictObject({ attempt: z.uuid() }) }),
])
export type Fact = z.infer<typeof Fact>

/** The body of POST /api/facts: at most 50 facts, 64 KB. Facts are parsed one by one: a bad one spoils no other. */
export const FactBatch = z.object({
  sentAt: z.number().int().min(0).max(8.64e15),
  facts: z.array(z.unknown()).min(1).max(50),
})

/** What became of one fact; stored, and replayed to a duplicate. */
export type FactOutcome =
  | { id: string; ok: true; done?: boolean; remaining?: number }
  | { id: string; ok: false; why: string; retry: false }
export interface FactReply {
  outcomes: FactOutcome[]
  receivedAt: number
}
