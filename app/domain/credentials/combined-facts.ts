// What a combined certificate says: several courses of one person, their hours together, and the days they lie on. It is
// frozen and signed like a certificate of one course, and names each of its parts by code.
import { z } from 'zod'
import { LEVELS, TOPICS } from '../courses/document'
import { Day, Holder, InAll, InSome, LangCode, LegalNote, Signatory } from './facts'

export const CombinedFacts = z.object({
  kind: z.literal('combined'),
  version: z.literal(1),
  id: z.uuid(),
  /** grouped, as it is printed */
  code: z.string(),
  replaces: z.string().optional(),
  holder: Holder,
  /** by their first day */
  parts: z.array(
    z.object({
      id: z.uuid(),
      /** of the part's own certificate */
      code: z.string(),
      course: z.object({
        id: z.uuid(),
        slug: z.string(),
        topic: z.enum(TOPICS),
        level: z.enum(LEVELS),
        hours: z.number().int(),
        source: LangCode,
        title: InSome,
        /** what was studied */
        modules: z.array(z.object({ title: InSome })),
      }),
      startedOn: Day,
      completedOn: Day,
      issuedOn: Day,
    }),
  ),
  /** of all parts */
  hours: z.number().int(),
  startedOn: Day,
  completedOn: Day,
  timeZone: z.string(),
  /** that belong to at least one course, counted once */
  days: z.number().int(),
  /** the hours by those days, rounded up to a tenth */
  hoursPerDay: z.number(),
  /** days that belong to two courses */
  overlaps: z.array(z.object({ codes: z.tuple([z.string(), z.string()]), from: Day, to: Day })),
  programme: InAll,
  issuer: z.object({ name: InAll, legalId: z.string() }),
  signatory: Signatory,
  title: InAll,
  legalNote: LegalNote.optional(),
  keyId: z.string(),
  issuedOn: Day,
  issuedAt: z.number().int(),
})
export type CombinedFacts = z.infer<typeof CombinedFacts>
export type CombinedPart = CombinedFacts['parts'][number]
