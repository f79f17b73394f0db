/** A recording of the draft, as every browser plays it. */
export interface FilmPart {
  src: string
  mediaType: string
  widthPx: number
  heightPx: number
  durationMs: number
  poster?: string
  startMs: number
}

export function Film({ film, name }: { film: FilmPart; name: string }) {
  const at = film.startMs > 0 ? `#t=${film.startMs / 1000}` : ''
  return (
    <video
      className="desk-film"
      controls
      playsInline
      preload="metadata"
      poster={film.poster}
      width={film.widthPx}
      height={film.heightPx}
      aria-label={name}
      data-film=""
    >
      <source src={film.src + at} type={film.mediaType} />
    </video>
  )
}
