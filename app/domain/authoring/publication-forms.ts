// The shapes of the forms around publishing and the team of a course. Messages are keys of publication.json.
import { z } from 'zod'
import { LANGUAGES } from '../../platform/languages'
import { isEmail, tidyEmail } from '../accounts/email'

const Note = z.string().trim().max(500).optional().catch(undefined)
const Number_ = z.coerce.number().int().min(0)
const Told = z.string().trim().max(2_000).optional().catch(undefined)
const Langs = z.preprocess(
  (given) => (given === undefined ? [] : Array.isArray(given) ? (given as unknown[]) : [given]),
  z.array(z.enum(LANGUAGES)).max(3),
)

export const PublishForm = z.object({
  in: Langs,
  /** the languages whose changes were on the page */
  shown: z.string().max(20).default(''),
  version: Number_,
  /** 0 = none was public */
  from: Number_,
  note: Note,
  /** the answer to what was asked */
  sure: z.string().max(100).optional().catch(undefined),
})
export const OpenForm = z.object({ open: z.enum(['yes', 'no']) })
export const AnnounceForm = z.object({ id: z.uuid(), es: Told, pt: Told, en: Told })
/** The number of a version in an address; undefined where it is none. */
export const revisionNumber = (given: string | undefined): number | undefined =>
  /^[1-9]\d{0,8}$/.test(given ?? '') ? Number(given) : undefined

export const RollBackForm = z.object({ from: Number_, note: Note })
export const NothingForm = z.object({})
export const InviteForm = z.object({
  email: z.string('emailWrong').max(300, 'emailWrong').transform(tidyEmail).refine(isEmail, 'emailWrong'),
  part: z.enum(['editor', 'translator']),
})
export const PartForm = z.object({ part: z.enum(['owner', 'editor', 'translator']) })
export const SeenForm = z.object({ at: Number_ })
