// The words of one file for a component. react-i18next's own hook copies the instance at every call and listens for
// changes; a page rendered once on the server needs neither, and they cost a fifth of it.
import { useContext } from 'react'
import type { i18n, Namespace, TFunction } from 'i18next'
import { I18nContext } from 'react-i18next'

const made = new WeakMap<i18n, Map<string, unknown>>()

/** `t` for a file of words, or several with the first as the one meant, in the language of the page; `i18n` for what needs the language itself. */
export function useTranslation<const Ns extends Namespace>(ns: Ns): { t: TFunction<Ns>; i18n: i18n } {
  const { i18n } = useContext(I18nContext)
  let known = made.get(i18n)
  if (!known) {
    known = new Map()
    made.set(i18n, known)
  }
  let t = known.get(String(ns)) as TFunction<Ns> | undefined
  if (!t) {
    t = remembering(i18n.getFixedT(null, ns as Namespace) as Translate) as unknown as TFunction<Ns>
    known.set(String(ns), t)
  }
  return { t, i18n }
}

type Translate = (key: unknown, options?: unknown) => unknown

/** Words that nothing is filled into are looked up once: they are the same on every page. */
function remembering(t: Translate): Translate {
  const plain = new Map<unknown, unknown>()
  const remembered: Translate = (key, options) => {
    if (options !== undefined) return t(key, options)
    let found = plain.get(key)
    if (found === undefined) {
      found = t(key)
      plain.set(key, found)
    }
    return found
  }
  // <Trans> reads the file and the language off the function itself
  return Object.assign(remembered, t)
}
