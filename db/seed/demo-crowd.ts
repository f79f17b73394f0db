// Enough people in the first sample course for its figures to show something, and the first count of every course. They
// have a name and no password: nobody signs in as one of them. Running it again adds nobody.
import { signUp } from '../../app/domain/accounts/sign-up.server'
import type { Context } from '../../app/domain/context'
import { listCourses } from '../../app/domain/courses/queries-all.server'
import { countCourse } from '../../app/domain/reports/figures-jobs.server'
import { inTransaction } from '../../app/platform/db'
import type { Lang } from '../../app/platform/languages'
import { study } from './demo-study'

const SLUG = 'conservacion-preventiva'
const NAMES: Record<Lang, readonly string[]> = {
  es: ['Adela', 'Bruno', 'Celia', 'Damián', 'Elvira', 'Fermín', 'Graciela', 'Horacio', 'Inés', 'Julián'],
  pt: ['Alice', 'Bento', 'Clara', 'Davi', 'Estela', 'Fábio', 'Glória', 'Heitor', 'Ivone', 'Jonas'],
  en: ['Alma', 'Basil', 'Cora', 'Denis'],
}
const FAMILIES = ['Aguirre', 'Barros', 'Cárdenas', 'Duarte', 'Esquivel', 'Figueroa', 'Galindo', 'Hidalgo']
const PEOPLE: readonly [lang: Lang, count: number, country: string][] = [
  ['es', 27, 'CO'],
  ['pt', 13, 'BR'],
  ['en', 5, 'CR'],
]

/** Shares of the course that people come to: most finish, some stop in its middle, a few hardly begin. */
const SHARES = [1, 0.55, 1, 0.3, 1, 0.9, 1, 0, 0.55, 1]

export async function seedCrowd(machine: Context): Promise<void> {
  for (const [language, count, country] of PEOPLE) {
    for (let i = 0; i < count; i += 1) inTransaction(machine, (machine) => seedOne(machine, { language, country, i }))
  }
  for (const { id } of listCourses(machine.db)) await countCourse(machine, id, () => Promise.resolve())
}

function seedOne(machine: Context, { language, country, i }: { language: Lang; country: string; i: number }): void {
  const names = NAMES[language]
  const name = `${names[i % names.length]} ${FAMILIES[(i * 3) % FAMILIES.length]}`
  const email = `grupo-${language}-${i + 1}@museo.example`
  const account = { name, email, language, country, passwordHash: null, isConfirmed: true }
  const { personId } = signUp(machine, account)
  study(machine, {
    personId,
    slug: SLUG,
    language,
    share: SHARES[(i * 7) % SHARES.length]!,
    begunDaysAgo: i % 2 === 0 ? 5 + (i % 20) : 30 + ((i * 37) % 200),
    leaves: i % 3 === 0 ? 0.75 : 0.3,
    // who knows more answers more; the third question is hard for all, the fifth for most
    knows: (place) => i % 10 > (place % 5 === 2 ? 6 : place % 5 === 4 ? 4 : place % 3) || (i + place) % 7 === 0,
    ...(i % 4 === 0 ? { again: [0.35, 0.6] as const } : {}),
  })
}
