// Bounded caches of what never changes under its key, one a connection: two databases never share an entry.
import { LRUCache } from 'lru-cache'
import type { Db } from './db'

/** A cache of at most `max` entries a database; the least recently used goes first. */
export function cachePerDb<V extends object>(max: number): (db: Db, key: string, make: () => V) => V {
  const caches = new WeakMap<Db, LRUCache<string, V>>()
  return (db, key, make) => {
    let cache = caches.get(db)
    if (!cache) {
      cache = new LRUCache<string, V>({ max })
      caches.set(db, cache)
    }
    const known = cache.get(key)
    if (known) return known
    const made = make()
    cache.set(key, made)
    return made
  }
}
