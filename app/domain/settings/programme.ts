// What belongs to the programme and not to the machine: its names, who issues certificates, the zone of its dates.
// Whatever nobody has set yet has a value a demonstration can be shown with.
import { z } from 'zod'
import { LANGUAGES } from '../../platform/languages'

const PerLanguage = z.record(z.enum(LANGUAGES), z.string().min(1).max(200))

/** words for one country, in one language or more */
const LegalNote = z.partialRecord(z.enum(LANGUAGES), z.string().min(1).max(400))

const HelpContact = z.object({
  name: z.string().min(2).max(200),
  email: z.email().max(200),
  /** when somebody answers, as people there say it; may be empty */
  hours: z.string().max(200).default(''),
})
export type HelpContact = z.infer<typeof HelpContact>

const TimeZone = z
  .string()
  .max(60)
  .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC')

export const Programme = z.object({
  programmeName: PerLanguage.default({ es: 'Ibermuseos', pt: 'Ibermuseus', en: 'Ibermuseums' }),
  issuerName: PerLanguage.default({
    es: 'Programa Ibermuseos',
    pt: 'Programa Ibermuseus',
    en: 'Ibermuseums Programme',
  }),
  /** prints nothing while it is empty */
  issuerLegalId: z.string().max(100).default(''),
  /** while it is empty, the role below signs alone */
  signatoryName: z.string().max(200).default(''),
  signatoryRole: PerLanguage.default({
    es: 'Dirección del programa',
    pt: 'Direção do programa',
    en: 'Programme management',
  }),
  /** SHA-256 of a PNG among the stored media; none while it is empty */
  signatureImage: z
    .string()
    .regex(/^(?:[0-9a-f]{64})?$/)
    .default(''),
  certificateTitle: PerLanguage.default({
    es: 'Certificado de finalización',
    pt: 'Certificado de conclusão',
    en: 'Certificate of completion',
  }),
  /** what a country's rules want said on a certificate, by ISO 3166-1 code of where its holder works */
  legalNotes: z.record(z.string().regex(/^[A-Z]{2}$/), LegalNote).default({}),
  helpEmail: z.string().max(200).default(''),
  /** who answers in a country, by ISO 3166-1 code; elsewhere the address above */
  helpContacts: z.record(z.string().regex(/^[A-Z]{2}$/), HelpContact).default({}),
  /**
   * IANA zone in which days are counted, on certificates and in reports. Lima keeps UTC−5 the whole year and lies between
   * Madrid and Mexico: no day of a learner is off by more than half.
   */
  reportTimeZone: TimeZone.default('America/Lima'),
  /** who has begun and was not seen for so many days counts as stuck */
  stuckAfterDays: z.coerce.number().int().min(7).max(365).default(30),
  /** no published table tells of fewer people; what was released keeps the number it was released with */
  leastPublished: z.coerce.number().int().min(5).max(50).default(5),
  /** whether coordinators and administrators show two proofs, or a passkey (docs/decisions/035) */
  secondFactor: z.enum(['demanded', 'optional']).default('demanded'),
})
export type Programme = z.infer<typeof Programme>
