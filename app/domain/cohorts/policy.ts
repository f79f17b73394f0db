// Who sees a group and changes it: coordinators of the part of the programme it belongs to, or of a wider one. For all
// others it is not there.
import type { CoordinatorScope } from '../accounts/policy'

/** `of`: whose group it is, its institution as it stands now. */
export const maySeeCohort = (
  scope: CoordinatorScope,
  of: { institutionId: string | null; country: string | null },
): boolean =>
  scope !== undefined &&
  (scope.institutionId === null || scope.institutionId === of.institutionId) &&
  (scope.country === null || scope.country === of.country)
