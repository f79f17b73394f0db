// The certificates of a person whose address was just confirmed: what they were waiting for.
import { certificatesOf } from '../../domain/credentials/queries.server'
import { show } from '../../domain/quizzes/text'
import type { Db } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import type { ReadyCertificate } from '../../ui/account/ready-certificates'

export function readyCertificates(db: Db, personId: string, lang: Lang): ReadyCertificate[] {
  return certificatesOf(db, personId).map(({ code, title, source }) => ({ code, title: show(title, lang, source) }))
}
