// What the outline's page shows.
import { listTrash } from '../../domain/authoring/restore-part.server'
import { newId } from '../../platform/ids'
import type { OutlinePart } from '../../ui/studio/outline-page'
import type { SignedInContext } from '../guard.server'
import { savePart, studioPlace } from './frame.server'

/** `going` = the lesson that is to be taken to another module. */
export function outlinePart(ctx: SignedInContext, courseId: string, going = ''): OutlinePart {
  const { frame, document } = studioPlace(ctx, courseId)
  return {
    frame,
    modules: document.modules.map(({ id }) => savePart(document, 'module', id)),
    trashCount: listTrash(ctx.db, courseId, document).length,
    going,
    press: newId(),
  }
}
