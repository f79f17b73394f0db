// What belongs to the programme and not to the machine: its names, who issues certificates, the zone of its dates.
// Whatever nobody has set yet has a value a demonstration can be shown with.
import { z } from 'zod'
import { LANGUAGES } from '../../platform/languages'

const PerLanguage = z.record(z.enum(LANGUAGES), z.string().min(1).max(200))

export const Programme = z.object({
  programmeName: PerLanguage.default({ es: 'Ibermuseos', pt: 'Ibermuseus', en: 'Ibermuseums' }),
  issuerName: PerLanguage.default({ es: 'Programa Ibermuseos', pt: 'Programa Ibermuseus', en: 'Ibermuseums Programme' }),
  issuerLegalId: z.string().max(100).default(''),
  signatoryName: z.string().max(200).default(''),
  signatoryRole: PerLanguage.default({ es: 'Coordinación', pt: 'Coordenação', en: 'Coordination' }),
  certificateTitle: PerLanguage.default({ es: 'Certificado', pt: 'Certificado', en: 'Certificate' }),
  helpEmail: z.string().max(200).default(''),
  reportTimeZone: z.string().max(60).default('America/Lima'),
})
export type Programme = z.infer<typeof Programme>
