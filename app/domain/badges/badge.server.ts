// A certificate as an Open Badge 3.0: the same frozen facts, in the words of that standard and in the course's own language.
// The mark and the identity number are never in it; the holder's e-mail only as a salted hash, and only in the holder's copy.
import { createHash, randomBytes } from 'node:crypto'
import { translator } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import { CREDENTIALS_CONTEXT, OPEN_BADGES_CONTEXT } from '../../platform/verifiable-credentials'
import { type CertificateFacts, titleIn } from '../credentials/facts'
import { sayHours, sayPercent } from '../credentials/wording'
import { badgeAddress, listAddress } from './addresses'
import { issuerOf } from './issuer'

/** A bit of a status list: set once the certificate no longer counts. */
export interface Place {
  list: number
  position: number
}

interface About {
  origin: string
  place: Place
  /** the holder's, for their own copy */
  email?: string | undefined
}

/** What is signed of a certificate. `facts` are those of the certificate, with the mark or without. */
export function badgeOf(facts: CertificateFacts, { origin, place, email }: About) {
  const lang = facts.course.source
  const list = listAddress(origin, place.list)
  const title = titleIn(facts.course.title, lang, lang).text
  return {
    '@context': [CREDENTIALS_CONTEXT, OPEN_BADGES_CONTEXT] as const,
    id: badgeAddress(origin, facts.code),
    type: ['VerifiableCredential', 'OpenBadgeCredential'] as const,
    name: title,
    issuer: issuerOf(origin, facts, lang),
    validFrom: moment(facts.issuedAt),
    awardedDate: moment(facts.issuedAt),
    credentialSubject: {
      type: ['AchievementSubject'] as const,
      identifier: identifiersOf(facts.holder.name, email),
      activityStartDate: moment(facts.startedAt),
      activityEndDate: moment(facts.completedAt),
      achievement: achievementOf(facts, origin),
    },
    evidence: [
      {
        id: `${origin}/v/${facts.code}`,
        type: ['Evidence'] as const,
        name: translator(lang)('badges:said.evidence'),
      },
    ],
    credentialStatus: {
      id: `${list}#${place.position}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(place.position),
      statusListCredential: list,
    },
  }
}
export type Badge = ReturnType<typeof badgeOf>

const moment = (ms: number): string => new Date(ms).toISOString()

export type Attested = Pick<CertificateFacts, 'achievement' | 'criteria'> & {
  course: Pick<CertificateFacts['course'], 'hours' | 'source' | 'title'> & { modules: readonly { title: Titles }[] }
  passing: Pick<CertificateFacts['passing'], 'passMarkPercent'>
  issuer: CertificateFacts['issuer']
}
type Titles = CertificateFacts['course']['title']

/** What a course's certificates attest, in the language it was written in. */
export function achievementOf(of: Attested, origin: string) {
  const lang: Lang = of.course.source
  const t = translator(lang)
  const modules = of.course.modules.map(({ title }) => titleIn(title, lang, lang).text).join('; ')
  const { id, type, name } = issuerOf(origin, of, lang)
  return {
    id: of.achievement,
    type: ['Achievement'] as const,
    achievementType: 'Course',
    name: titleIn(of.course.title, lang, lang).text,
    description: t('badges:said.description', { hours: sayHours(of.course.hours, lang), modules }),
    criteria: {
      id: of.criteria,
      narrative: t('badges:said.criteria', { passMark: sayPercent(of.passing.passMarkPercent, lang) }),
    },
    creator: { id, type, name },
    inLanguage: lang,
  }
}

function identifiersOf(name: string, email: string | undefined) {
  const named = { type: 'IdentityObject', hashed: false, identityHash: name, identityType: 'name' }
  return email === undefined ? [named] : [named, hashedEmail(email)]
}

/** Open Badges 3.0, IdentityObject: SHA-256 of the address followed by the salt, both UTF-8, in hexadecimal. */
function hashedEmail(email: string) {
  const salt = randomBytes(16).toString('hex')
  const hash = createHash('sha256').update(`${email}${salt}`, 'utf8').digest('hex')
  return { type: 'IdentityObject', hashed: true, identityHash: `sha256$${hash}`, identityType: 'emailAddress', salt }
}
