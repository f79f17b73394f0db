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
import { studyDemo } from './demo-study'

const PASSWORD = 'museo-abierto-2026'
const COURSES = join('db', 'seed', 'courses')

interface DemoPerson {
  email: string
  name: string
  country: string
  language: Lang
  what: 'learner' | 'graduate' | 'instructor' | 'coordinator' | 'administrator'
  role?: Role
}

const PEOPLE: DemoPerson[] = [
  { email: 'lucia@museo.example', name: 'Lucía Fernanda Quispe Mamani', country: 'PE', language: 'es', what: 'learner' },
  { email: 'joao@museu.example', name: 'João Batista Conceição Araújo', country: 'BR', language: 'pt', what: 'graduate' },
  { email: 'ana@museo.example', name: 'Ana Beltrán Cruz', country: 'MX', language: 'es', what: 'instructor', role: 'instructor' },
  { email: 'rui@museu.example', name: 'Rui Tavares', country: 'PT', language: 'pt', what: 'coordinator', role: 'coordinator' },
  { email: 'admin@museo.example', name: 'Marta Oliveira Prado', country: 'UY', language: 'es', what: 'administrator', role: 'administrator' },
]

/** Makes what is missing and tells the accounts. Exit status 1 where a sample course does not pass its checks. */
export async function seedDemo({ ctx, storage, t }: Terminal): Promise<number> {
  for (const folder of readdirSync(COURSES)) {
    const path = join(COURSES, folder)
    const { problems, saved } = findCourseBySlug(ctx.db, folder) ? { problems: [] } : await importFolder(ctx, storage, { folder: path })
    const errors = problems.filter((p) => p.level === 'error')
    for (const { file, line, code } of errors) complain(`${path}/${file}:${line} ${code}`)
    if (errors.length > 0) return 1
    if (saved) publish(ctx, { courseId: saved.courseId })
  }
  const passwordHash = await hashPassword(PASSWORD)
  let certificateCode: string | undefined
  for (const person of PEOPLE) {
    const personId = account(ctx, person, passwordHash)
    if (person.role) grantRole(ctx, { personId, role: person.role })
    if (person.what === 'instructor') ownAll(ctx, personId)
    if (person.what === 'learner' || person.what === 'graduate') {
      const code = studyDemo(ctx, { personId, language: person.language, isFinished: person.what === 'graduate' })
      certificateCode = code ?? certificateCode
    }
  }
  say(t('cli:demo-accounts', { password: PASSWORD }))
  for (const { email, what } of PEOPLE) {
    const url = `${ctx.origin}/v/${certificateCode ?? ''}`
    say(`  ${t('cli:demo-line', { email, what: t(`cli:demo-${what}`, { url }) })}`)
  }
  return 0
}

/** The instructor of the demonstration owns its courses. */
function ownAll(ctx: Context, personId: string): void {
  const mine = new Set(listTeamCourses(ctx.db, personId, 'es').map((course) => course.id))
  for (const { id } of listCourses(ctx.db)) if (!mine.has(id)) joinTeam(ctx, { courseId: id, personId, part: 'owner' })
}

function account(ctx: Context, { email, name, country, language }: DemoPerson, passwordHash: string): string {
  return signUp(ctx, { name, email, country, language, passwordHash, isConfirmed: true }).personId
}
