// When each setting was last changed, and by whom: one row a setting, written by whoever changes it.
import { settings } from '../../../db/schema/settings'
import type { Db } from '../../platform/db'

export interface LastSet {
  key: string
  /** ms UTC */
  setAt: number
  /** id of a person, or the machine's name */
  setBy: string
}

export function listLastSet(db: Db): LastSet[] {
  return db.select({ key: settings.key, setAt: settings.setAt, setBy: settings.setBy }).from(settings).all()
}
