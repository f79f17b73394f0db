// Where one goes after a press: the one rule of the studio for addresses that lead to a place on their page.

/**
 * The end of an address that leads to the element with this id. A browser follows the fragment; the script of the studio,
 * which never sees the fragment of a redirect, reads `to`, puts the focus there and leaves the fragment in the address.
 */
export const landing = (end: string, id: string): string => `${end}${end.includes('?') ? '&' : '?'}to=${id}#${id}`
