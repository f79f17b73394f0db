// The words of a link that was given none: its address as people say it.
const LONGEST = 60

/** `https://www.museo.org/sala/` → `museo.org/sala`; cut where it is long, with an ellipsis. */
export function shortAddress(href: string): string {
  const said = href.replace(/^(https?:\/\/|mailto:)(www\.)?/i, '').replace(/\/$/, '')
  const plain = readable(said) || href
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain
}

function readable(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
