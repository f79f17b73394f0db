// Facts of a certificate for tests that need no database.
import { countParts } from '../../app/domain/credentials/collect-combined'
import type { CombinedFacts } from '../../app/domain/credentials/combined-facts'
import type { CertificateFacts } from '../../app/domain/credentials/facts'

const inAll = (es: string, pt: string, en: string) => ({ es, pt, en })

/** A certificate of four hours with a course in Spanish and Portuguese; `over` replaces any part. */
export const sampleFacts = (over: Partial<CertificateFacts> = {}): CertificateFacts => ({
  version: 1,
  id: '2f0c7a52-5f0e-4c7e-8a35-6f1f0f6b9a01',
  code: '7KQ4-M2XD-9PTA-31ZW',
  holder: { name: 'Lucía Fernanda Ñañez Conceição' },
  course: {
    id: '912f56c2-cca9-4f9a-836e-0876eeb9886e',
    slug: 'conservacion-preventiva',
    revision: 1,
    topic: 'conservation',
    level: 'starter',
    hours: 4,
    source: 'es',
    languages: ['es', 'pt'],
    title: { es: 'Conservación preventiva en salas pequeñas', pt: 'Conservação preventiva em salas pequenas' },
    modules: [
      {
        title: { es: 'Luz y humedad', pt: 'Luz e umidade' },
        lessons: [
          { kind: 'video', title: { es: 'Dosis de luz', pt: 'Dose de luz' } },
          { kind: 'quiz', title: { es: 'Prueba de luz', pt: 'Prova de luz' } },
        ],
      },
      { title: { es: 'Plan' }, lessons: [{ kind: 'reading', title: { es: 'Plan de una página' } }] },
    ],
  },
  startedOn: '2026-11-03',
  startedAt: Date.UTC(2026, 10, 3, 15),
  completedOn: '2026-11-21',
  completedAt: Date.UTC(2026, 10, 21, 15),
  timeZone: 'America/Lima',
  markPercent: 88,
  passing: { lessons: 'all-required', passMarkPercent: 70 },
  programme: inAll('Ibermuseos', 'Ibermuseus', 'Ibermuseums'),
  issuer: {
    name: inAll('Programa Ibermuseos', 'Programa Ibermuseus', 'Ibermuseums Programme'),
    legalId: '00-0000000-0',
  },
  signatory: { name: 'Marta Oliveira Prado', role: inAll('Coordinación', 'Coordenação', 'Coordination') },
  title: inAll('Certificado de finalización', 'Certificado de conclusão', 'Certificate of completion'),
  achievement: 'http://localhost:3000/achievements/912f56c2-cca9-4f9a-836e-0876eeb9886e',
  criteria: 'http://localhost:3000/es/courses/conservacion-preventiva',
  keyId: 'test',
  issuedOn: '2026-11-21',
  issuedAt: Date.UTC(2026, 10, 21, 15),
  ...over,
})

/** The same as version 2, with all that may stand on one. */
export const fullFacts = (over: Partial<CertificateFacts> = {}): CertificateFacts => {
  const facts = sampleFacts()
  const modules = facts.course.modules.map((module, i) => ({ ...module, minutes: [150, 90][i] ?? 0 }))
  return {
    ...facts,
    version: 2,
    holder: {
      ...facts.holder,
      identity: { country: 'PE', kind: 'DNI', masked: '•••• 901', commitment: 'aGVjaG8gZGUgcHJ1ZWJh' },
    },
    course: { ...facts.course, modules },
    days: 19,
    signatory: { ...facts.signatory, image: 'a'.repeat(64) },
    legalNote: {
      country: 'PE',
      text: { es: 'Curso de capacitación conforme a la norma que rige al personal público.' },
    },
    ...over,
  }
}

/** A combined certificate over so many courses. */
export function sampleCombined(count: number, over: Partial<CombinedFacts> = {}): CombinedFacts {
  const facts = fullFacts()
  const parts = Array.from({ length: count }, (_, i) => ({
    ...facts,
    id: `2f0c7a52-5f0e-4c7e-8a35-${String(i).padStart(12, '0')}`,
    code: `7KQ4-M2XD-9PTA-${String(i).padStart(4, '0')}`,
    course: { ...facts.course, title: { es: `${facts.course.title.es}, parte ${i + 1}` } },
    startedOn: `2026-${String(1 + (i % 10)).padStart(2, '0')}-03`,
    completedOn: `2026-${String(1 + (i % 10)).padStart(2, '0')}-21`,
  }))
  const { programme, issuer, signatory, title, legalNote, keyId, issuedOn, issuedAt, holder, id, code } = facts
  const signed = { programme, issuer, signatory, title, legalNote, keyId, issuedOn, issuedAt, holder, id, code }
  return { kind: 'combined', version: 1, ...signed, ...countParts(parts), ...over }
}
