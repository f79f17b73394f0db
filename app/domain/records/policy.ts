// Who may look after a record: whoever coordinates the part of the programme it is of, and those of the whole programme.
import { type CoordinatorScope, isSameScope, type Scope } from '../accounts/policy'

export const mayKeepRecord = (scope: CoordinatorScope, of: Scope): boolean =>
  isSameScope(scope, of) || (scope !== undefined && scope.institutionId === null && scope.country === null)
