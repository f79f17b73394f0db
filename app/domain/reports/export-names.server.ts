// The names beside the ids of a downloaded report, each read by its key the first time a row has it: joining them to every
// row of a million is most of the work otherwise.
import type { Db } from '../../platform/db'
import { hoursOf } from './revision-facts.server'
import type { Names } from './export-cells'

export function exportNames(db: Db): Names {
  // cross: the other way round it would read them all
  const museum = db.$client.prepare(
    `select s.name, s.kind from institutions i cross join institutions s on s.id = coalesce(i.merged_into, i.id) where i.id = ?`,
  )
  return {
    hoursOf: (courseId, revision) => hoursOf(db, courseId, revision),
    museumOf: (id) => museum.get(id) as ReturnType<Names['museumOf']>,
  }
}
