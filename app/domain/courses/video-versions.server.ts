// What was made of a recording, as the player is given it: addresses, and what watching to the end costs.
import { eq } from 'drizzle-orm'
import { renditions } from '../../../db/schema/media'
import type { Db } from '../../platform/db'
import { fileName, QUALITIES, type RenditionLabel } from '../media/labels'
import type { VideoVersions } from './views'

interface Made {
  versions?: VideoVersions
  /** a still of the film, where the course gives none */
  poster?: string
}

/** Of one asset, by its hash; empty where nothing was made of it. */
export function videoVersions(db: Db, assetHash: string): Made {
  const rows = db.select().from(renditions).where(eq(renditions.assetHash, assetHash)).all()
  const byLabel = new Map(rows.map((row) => [row.label, row]))
  const address = (label: RenditionLabel): string | undefined => {
    const row = byLabel.get(label)
    return row && `/media/${row.hash}/${fileName(label)}`
  }
  const whole = (label: 'small' | 'sound') => {
    const src = address(label)
    return src ? { [label]: { src, sizeBytes: byLabel.get(label)!.sizeBytes } } : {}
  }
  const poster = address('poster')
  const automatic = address('master')
  if (!automatic) return {}
  const choices = QUALITIES.flatMap((name) => {
    const src = address(`${name}-list`)
    const list = byLabel.get(`${name}-list`)
    const film = byLabel.get(name)
    return src && list && film ? [{ name, src, sizeBytes: film.sizeBytes + list.sizeBytes }] : []
  })
  const thumbnails = byLabel.get('thumbnails')
  return {
    versions: {
      automatic,
      choices,
      ...whole('small'),
      ...whole('sound'),
      ...(thumbnails?.grid
        ? { thumbnails: { src: address('thumbnails')!, ...(JSON.parse(thumbnails.grid) as Grid) } }
        : {}),
    },
    ...(poster ? { poster } : {}),
  }
}

type Grid = Omit<NonNullable<VideoVersions['thumbnails']>, 'src'>
