// More learners for the demonstration, at different points of whatever courses there are: some have just begun, some have
// one lesson left, some have finished, one has left. Made by the same verbs as everybody else.
import { declareAffiliation } from '../../app/domain/accounts/declare-affiliation.server'
import { setLearningMail } from '../../app/domain/accounts/consent.server'
import { makeCard } from '../../app/domain/accounts/make-card.server'
import { cardState, listCards, newestCard } from '../../app/domain/accounts/cards.server'
import type { JobArea } from '../../app/domain/accounts/rules'
import { signUp } from '../../app/domain/accounts/sign-up.server'
import { cardTicket, takeCard } from '../../app/domain/accounts/take-card.server'
import type { Context } from '../../app/domain/context'
import { listCourses } from '../../app/domain/courses/queries-all.server'
import { withdraw } from '../../app/domain/enrolments/withdraw.server'
import { answerSurvey } from '../../app/domain/surveys/answer-survey.server'
import { findInstitution } from '../../app/domain/institutions/queries.server'
import { inTransaction } from '../../app/platform/db'
import type { Lang } from '../../app/platform/languages'
import { study } from './demo-study'

interface Learner {
  name: string
  email: string
  museum: string
  area: JobArea
  language: Lang
  /** by the place of the course in the list of courses; share of its lessons done, 1 = all, 'left' = left after a third */
  courses: Record<number, number | 'left'>
  wantsMail?: boolean
  /** has not said how a course was */
  isSilent?: boolean
}

const MUSEUM_OF_CARDS = 'Museo Regional del Valle de Huayra'

const LEARNERS: Learner[] = [
  {
    name: 'Carmen Rosa Yapura',
    email: 'carmen',
    museum: 'Museo de la Puna y sus Oficios',
    area: 'collections',
    language: 'es',
    courses: { 0: 1, 1: 0.3 },
    wantsMail: true,
  },
  {
    name: 'Esteban Ferreyra',
    email: 'esteban',
    museum: 'Museo Municipal del Puerto Viejo',
    area: 'exhibitions',
    language: 'es',
    courses: { 0: 1 },
  },
  {
    name: 'Wara Condori Mamani',
    email: 'wara',
    museum: 'Museo de los Tejidos de Altura',
    area: 'conservation',
    language: 'es',
    courses: { 0: 0.85, 2: 0.2 },
    wantsMail: true,
  },
  {
    name: 'Raimunda Nonata de Sousa',
    email: 'raimunda',
    museum: 'Museu Casa das Rendeiras',
    area: 'education',
    language: 'pt',
    courses: { 0: 1, 2: 1 },
    wantsMail: true,
  },
  {
    name: 'Antônio Carlos Bittencourt',
    email: 'antonio',
    museum: 'Museu do Mangue e da Pesca',
    area: 'visitors',
    language: 'pt',
    courses: { 0: 0.5 },
  },
  {
    name: 'Iara Guimarães',
    email: 'iara',
    museum: 'Museu da Estrada de Ferro do Cerrado',
    area: 'collections',
    language: 'pt',
    courses: { 1: 0.4 },
  },
  {
    name: 'Camila Huenchumán',
    email: 'camila',
    museum: 'Museo de las Lluvias',
    area: 'education',
    language: 'es',
    courses: { 2: 1, 0: 0.1 },
  },
  {
    name: 'Jorge Iván Pedraza',
    email: 'jorge',
    museum: 'Museo del Cacao de la Sierra',
    area: 'direction',
    language: 'es',
    courses: { 0: 1, 1: 1, 2: 1 },
    wantsMail: true,
  },
  {
    name: 'Yuleidy Cassiani',
    email: 'yuleidy',
    museum: 'Museo de la Palabra Caribe',
    area: 'research',
    language: 'es',
    courses: { 1: 0.6 },
  },
  {
    name: 'Luis Diego Arguedas',
    email: 'luisdiego',
    museum: 'Museo de la Carreta y el Camino',
    area: 'security',
    language: 'es',
    courses: { 0: 'left' },
  },
  {
    name: 'Nina Guamán',
    email: 'nina',
    museum: 'Museo de la Mitad del Páramo',
    area: 'conservation',
    language: 'es',
    courses: { 0: 1 },
    isSilent: true,
  },
  {
    name: 'Montserrat Puig i Ferrer',
    email: 'montserrat',
    museum: 'Museo de la Lana y el Agua',
    area: 'communication',
    language: 'es',
    courses: { 2: 0.7 },
  },
  {
    name: 'Ixchel Tzoc',
    email: 'ixchel',
    museum: 'Museo de los Lagos Altos',
    area: 'visitors',
    language: 'es',
    courses: { 0: 0.2, 1: 'left' },
  },
  {
    name: 'Guadalupe Cortés Ávila',
    email: 'guadalupe',
    museum: 'Museo Comunitario de Tres Ríos',
    area: 'administration',
    language: 'es',
    courses: { 0: 1, 1: 0.85 },
    wantsMail: true,
  },
  {
    name: 'Refugio Saldívar',
    email: 'refugio',
    museum: 'Museo de la Mina La Esperanza',
    area: 'conservation',
    language: 'es',
    courses: { 0: 0.6 },
  },
  {
    name: 'Beatriz Salgueiro',
    email: 'beatriz',
    museum: 'Museu do Linho e do Tear',
    area: 'collections',
    language: 'pt',
    courses: { 0: 1 },
    isSilent: true,
  },
  {
    name: 'Teodoro Benítez',
    email: 'teodoro',
    museum: 'Museo del Ñandutí',
    area: 'exhibitions',
    language: 'es',
    courses: { 0: 0.3 },
  },
  {
    name: 'Margaret Hughes',
    email: 'margaret',
    museum: 'Museo de las Isletas',
    area: 'education',
    language: 'en',
    courses: { 0: 0.4, 2: 0.1 },
  },
]

/** Opens the accounts that are missing and has them study; whoever has begun anything already is left alone. */
export function seedLearners(machine: Context, museums: ReadonlyMap<string, string>, passwordHash: string): void {
  const courses = coursesInOrder(machine)
  for (const [i, learner] of LEARNERS.entries()) {
    inTransaction(machine, (machine) => {
      const { name, language } = learner
      const email = `${learner.email}@museo.example`
      const institutionId = museums.get(learner.museum)
      const country = (institutionId && findInstitution(machine.db, institutionId)?.country) || 'PE'
      const account = { name, email, language, passwordHash, isConfirmed: true, country }
      const { personId } = signUp(machine, account)
      if (institutionId)
        declareAffiliation(machine, { personId, institutionId, jobArea: learner.area, isConfirmed: i % 3 === 0 })
      if (learner.wantsMail) setLearningMail(as(machine, personId), { isWanted: true })
      for (const [at, share] of Object.entries(learner.courses)) {
        const slug = courses[Number(at)]
        if (slug)
          takeCourse(machine, personId, { slug, share, language, begunDaysAgo: 9 + 2 * i, isSilent: learner.isSilent })
      }
    })
  }
}

function takeCourse(
  machine: Context,
  personId: string,
  {
    share,
    isSilent,
    ...how
  }: { slug: string; share: number | 'left'; language: Lang; begunDaysAgo: number; isSilent: boolean | undefined },
): void {
  const done = study(machine, { personId, share: share === 'left' ? 0.35 : share, ...how })
  if (!done?.isNew) return
  const person = as(machine, personId)
  if (share === 'left') withdraw(person, { courseId: done.courseId })
  if (share !== 1 || isSilent) return
  const steps = [3, 4, 4, 3, 2][how.begunDaysAgo % 5] ?? 4
  answerSurvey(person, {
    enrolmentId: done.enrolmentId,
    answers: { useful: steps, clear: 4, 'will-use': Math.max(2, steps) },
  })
}

/** Somebody without e-mail, who has chosen a password already; returns the user name. */
export function seedCardHolder(machine: Context, museums: ReadonlyMap<string, string>, passwordHash: string): string {
  const known = listCards(machine.db, { institutionId: null, country: null }, machine.now).cards.find(
    (card) => card.state === 'used',
  )
  if (known) return known.accessName
  return inTransaction(machine, (machine) => {
    const institutionId = museums.get(MUSEUM_OF_CARDS)
    const made = makeCard(machine, {
      press: 'demonstration',
      name: 'Rosa Huamán Ccori',
      country: 'PE',
      language: 'es',
      institutionId,
    })
    const card = newestCard(machine.db, made.personId)
    if (card && cardState(card, machine.now) === 'open')
      takeCard(machine, { ticket: cardTicket(machine.keys, card.id, machine.now), passwordHash })
    const [first] = coursesInOrder(machine)
    if (first) study(machine, { personId: made.personId, slug: first, language: 'es', share: 0.3, begunDaysAgo: 3 })
    return made.accessName
  })
}

/** The museum whose coordinator the demonstration has. */
export const museumOfCards = (museums: ReadonlyMap<string, string>): string | undefined => museums.get(MUSEUM_OF_CARDS)

/** Slugs; the first sample course first, the others by name. */
function coursesInOrder({ db }: Context): string[] {
  const slugs = listCourses(db).flatMap((course) => (course.state === 'open' ? [course.slug] : []))
  return [
    ...slugs.filter((slug) => slug.startsWith('conservacion')),
    ...slugs.filter((slug) => !slug.startsWith('conservacion')),
  ]
}

const as = (machine: Context, id: string): Context => ({ ...machine, actor: { kind: 'person', id, roles: [] } })
