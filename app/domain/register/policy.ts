// Who keeps the register of institutions: the programme's own coordinators, of all of it or of their country. Those of one
// institution read their own.
import { type CoordinatorScope, isOfProgramme } from '../accounts/policy'

/** Add, change and merge the institutions of a country. */
export const mayKeep = (scope: CoordinatorScope, country: string): boolean =>
  isOfProgramme(scope) && (scope?.country === null || scope?.country === country)

/** See that they are there. */
export const maySee = (scope: CoordinatorScope, { id, country }: { id: string; country: string }): boolean =>
  scope !== undefined &&
  (scope.institutionId === null || scope.institutionId === id) &&
  (scope.country === null || scope.country === country)
