// Who sets targets, and sees them: the programme's coordinators for the whole of it and for every country, those of a country
// for theirs, those of an institution for their own.
import { type CoordinatorScope } from '../accounts/policy'
import { isCountry } from '../accounts/rules'
import { PROGRAMME } from './rules'

export function mayTarget(scope: CoordinatorScope, place: string): boolean {
  if (!scope) return false
  if (scope.institutionId !== null) return place === scope.institutionId
  if (scope.country !== null) return place === scope.country
  return place === PROGRAMME || isCountry(place)
}
