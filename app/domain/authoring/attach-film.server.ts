// A film from the library is put into a lesson of a draft as what its instructor says it is.
import type { z } from 'zod'
import type { Context } from '../context'
import { attachAlternative } from './attach-alternative.server'
import type { AttachForm } from '../courses/attach-form'
import { attachRecording } from './attach-recording.server'

type Attachment = z.output<typeof AttachForm> & { hash: string }

/**
 * Puts the film into the lesson as its recording, or beside it with sign language or audio description; the same twice
 * is once. Refuses: as attachRecording or attachAlternative does.
 */
export function attachFilm(ctx: Context, { place, language, as, signLanguage, hash }: Attachment): void {
  const where = { ...place, language, hash }
  if (as === 'described') attachAlternative(ctx, where, { kind: as })
  else if (as === 'sign' && signLanguage) attachAlternative(ctx, where, { kind: as, signLanguage })
  else attachRecording(ctx, where)
}
