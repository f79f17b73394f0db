// The names of cells as they are today, in three languages: a release keeps them, whatever is renamed later.
import type { Db } from '../../platform/db'
import { type Lang, LANGUAGES } from '../../platform/languages'
import { findCourseRevision, revisionDocument } from '../courses/queries.server'
import { provinceName } from '../institutions/provinces'
import { show, type Shown } from '../quizzes/text'
import { kindOf, nameOf } from './cells'
import type { QuarterFigures } from './figures'

/** Of the cells with these keys but the whole. A place that is not known has none: pages have words for it. */
export function namesOf(db: Db, keys: Iterable<string>): QuarterFigures['names'] {
  const named = [...keys].filter((key) => kindOf(key) !== 'all' && nameOf(key) !== '')
  return Object.fromEntries(named.map((key) => [key, inAll((lang) => nameIn(db, key, lang))]))
}

const inAll = (of: (lang: Lang) => Shown) =>
  Object.fromEntries(LANGUAGES.map((lang) => [lang, of(lang)])) as Record<Lang, Shown>

function nameIn(db: Db, key: string, lang: Lang): Shown {
  const name = nameOf(key)
  if (kindOf(key) === 'country')
    return { text: new Intl.DisplayNames([lang], { type: 'region' }).of(name) ?? name, lang }
  if (kindOf(key) === 'province') return { text: provinceName(name), lang }
  const document = revisionDocument(db, name, findCourseRevision(db, name) ?? 1)
  return show(document.title, lang, document.source)
}
