// A small believable world for a demonstration: the sample courses, published, and one account a role. Everything is
// made by the domain's own verbs; running it again adds nothing.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { grantRole } from '../../app/domain/accounts/grant-role.server'
import { signUp } from '../../app/domain/accounts/sign-up.server'
import type { Context, Role } from '../../app/domain/context'
import { joinTeam } from '../../app/domain/courses/join-team.server'
import { publish } from '../../app/domain/courses/publish.server'
import { findCourseBySlug, listCourses } from '../../app/domain/courses/queries-all.server'
import { listTeamCourses } from '../../app/domain/courses/queries-team.server'
import { importFolder } from '../../app/domain/transfer/import-folder.server'
import type { Terminal } from '../../app/cli-command'
import type { Lang } from '../../app/platform/languages'
import { hashPassword } from '../../app/platform/password'
import { complain, say } from '../../app/platform/terminal'
import { changeSettings } from '../../app/domain/settings/change-settings.server'
import { programme } from '../../app/domain/settings/queries.server'
import { seedAdministration } from './demo-administration'
import { seedInstitutions } from './demo-institutions'
import { seedLibrary } from './demo-library'
import { museumOfCards, seedCardHolder, seedLearners } from './demo-learners'
import { seedGroups } from './demo-groups'
import { seedRegister } from './demo-register'
import { seedNotes } from './demo-notes'
import { seedCrowd } from './demo-crowd'
import { seedTables } from './demo-tables'
import { seedCertified } from './demo-certified'
import { seedTargets } from './demo-targets'
import { study, studyDemo } from './demo-study'

const PASSWORD = 'museo-abierto-2026'
const SECOND_COURSE = { slug: 'museo-para-todas-las-personas', share: 1, begunDaysAgo: 12 }
const COURSES = join('db', 'seed', 'courses')

interface DemoPerson {
  email: string
  name: string
  country: string
  language: Lang
  what: 'learner' | 'graduate' | 'instructor' | 'coordinator' | 'institution' | 'administrator'
  role?: Role
}

const PEOPLE: DemoPerson[] = [
  {
    email: 'lucia@museo.example',
    name: 'Lucía Fernanda Quispe Mamani',
    country: 'PE',
    language: 'es',
    what: 'learner',
  },
  {
    email: 'joao@museu.example',
    name: 'João Batista Conceição Araújo',
    country: 'BR',
    language: 'pt',
    what: 'graduate',
  },
  {
    email: 'ana@museo.example',
    name: 'Ana Beltrán Cruz',
    country: 'MX',
    language: 'es',
    what: 'instructor',
    role: 'instructor',
  },
  {
    email: 'rui@museu.example',
    name: 'Rui Tavares',
    country: 'PT',
    language: 'pt',
    what: 'coordinator',
    role: 'coordinator',
  },
  {
    email: 'marisol@museo.example',
    name: 'Marisol Ttito Vargas',
    country: 'PE',
    language: 'es',
    what: 'institution',
    role: 'coordinator',
  },
  {
    email: 'admin@museo.example',
    name: 'Marta Oliveira Prado',
    country: 'UY',
    language: 'es',
    what: 'administrator',
    role: 'administrator',
  },
]

const HELP = {
  BR: { name: 'Coordenação no Brasil', email: 'ajuda.brasil@minicursos.example', hours: 'seg–sex, 9h–17h (Brasília)' },
  CO: {
    name: 'Coordinación en Colombia',
    email: 'ayuda.colombia@minicursos.example',
    hours: 'lun–vie, 8:00–16:00 (Bogotá)',
  },
  ES: {
    name: 'Coordinación en España',
    email: 'ayuda.espana@minicursos.example',
    hours: 'lun–vie, 9:00–14:00 (Madrid)',
  },
  MX: {
    name: 'Coordinación en México',
    email: 'ayuda.mexico@minicursos.example',
    hours: 'lun–vie, 10:00–18:00 (Ciudad de México)',
  },
  PE: { name: 'Coordinación en el Perú', email: 'ayuda.peru@minicursos.example', hours: 'lun–vie, 9:00–17:00 (Lima)' },
}

/** Makes what is missing and tells the accounts. Exit status 1 where a sample course does not pass its checks. */
export async function seedDemo({ ctx, storage, t }: Pick<Terminal, 'ctx' | 'storage' | 't'>): Promise<number> {
  for (const folder of readdirSync(COURSES)) {
    const path = join(COURSES, folder)
    const { problems, saved } = findCourseBySlug(ctx.db, folder)
      ? { problems: [] }
      : await importFolder(ctx, storage, { folder: path })
    const errors = problems.filter((p) => p.level === 'error')
    for (const { file, line, code } of errors) complain(`${path}/${file}:${line} ${code}`)
    if (errors.length > 0) return 1
    if (saved) publish(ctx, { courseId: saved.courseId })
  }
  seedPeopleOfProgramme(ctx)
  const passwordHash = await hashPassword(PASSWORD)
  const museums = seedInstitutions(ctx)
  let certificateCode: string | undefined
  for (const person of PEOPLE) {
    const personId = account(ctx, person, passwordHash)
    const institutionId = person.what === 'institution' ? museumOfCards(museums) : undefined
    if (person.role) grantRole(ctx, { personId, role: person.role, institutionId })
    if (person.what === 'instructor') ownAll(ctx, personId)
    if (person.what === 'learner' || person.what === 'graduate') {
      const code = studyDemo(ctx, { personId, language: person.language, isFinished: person.what === 'graduate' })
      certificateCode = code ?? certificateCode
      // A second certificate, so that there is something to combine.
      if (person.what === 'graduate') study(ctx, { personId, ...SECOND_COURSE, language: person.language })
      if (person.what === 'learner') seedNotes(ctx, { personId, slug: 'conservacion-preventiva' })
    }
  }
  seedLearners(ctx, museums, passwordHash)
  seedRegister(ctx, museumOfCards(museums), passwordHash)
  await seedCrowd(ctx)
  seedTargets(ctx)
  seedAdministration(ctx)
  await seedCertified(ctx)
  seedGroups(ctx)
  await seedTables(ctx, museums)
  const cardHolder = seedCardHolder(ctx, museums, passwordHash)
  say(t('cli:demo-accounts', { password: PASSWORD }))
  for (const { email, what } of PEOPLE) {
    const url = `${ctx.origin}/v/${certificateCode ?? ''}`
    say(`  ${t('cli:demo-line', { email, what: t(`cli:demo-${what}`, { url }) })}`)
  }
  say(`  ${t('cli:demo-line', { email: cardHolder, what: t('cli:demo-card') })}`)
  return 0
}

/** Who answers in some countries and who signs, where nobody was named yet. */
function seedPeopleOfProgramme(ctx: Context): void {
  const { helpContacts, helpEmail, signatoryName } = programme(ctx.db)
  if (Object.keys(helpContacts).length > 0) return
  changeSettings(ctx, {
    // the accounts it prints are opened by the password alone
    secondFactor: 'optional',
    helpContacts: HELP,
    ...(helpEmail ? {} : { helpEmail: 'ayuda@minicursos.example' }),
    ...(signatoryName ? {} : { signatoryName: 'Elena Ríos Andrade', issuerLegalId: 'DEMO-0000000-0' }),
  })
}

/** The instructor of the demonstration owns its courses. */
function ownAll(ctx: Context, personId: string): void {
  const mine = new Set(listTeamCourses(ctx.db, personId, 'es').map((course) => course.id))
  const all = listCourses(ctx.db)
  for (const { id } of all) if (!mine.has(id)) joinTeam(ctx, { courseId: id, personId, part: 'owner' })
  seedLibrary(
    ctx,
    personId,
    all.map(({ id }) => id),
  )
}

function account(ctx: Context, { email, name, country, language }: DemoPerson, passwordHash: string): string {
  return signUp(ctx, { name, email, country, language, passwordHash, isConfirmed: true }).personId
}
