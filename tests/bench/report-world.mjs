// Many enrolments for the rows of the report, written by SQL beside the demonstration's: two hundred courses, thirty of
// them a person, two thousand museums, every status, over three years. The triggers fill the report's own table.
import Database from 'better-sqlite3'

const COURSES = 200
const EACH = 30
const DAY_MS = 86_400_000
const COUNTRIES = 'AR BO BR CL CO CR CU DO EC ES GT HN MX NI PA PE PT PY SV UY VE AD'.split(' ')

/** Adds so many enrolments; a repeatable mixture, by arithmetic on the row's number. */
export function addEnrolments(file, count, now) {
  const db = new Database(file)
  // a file of its own, thrown away where this breaks off: no journal, and its indexes in memory while they grow at random
  for (const how of ['synchronous = off', 'journal_mode = off', 'foreign_keys = off', 'cache_size = -1500000'])
    db.pragma(how)
  const [source] = db.prepare('select id from courses where current_revision = 1 limit 1').all()
  const numbers = (n) => `with recursive n(i) as (select 0 union all select i + 1 from n where i < ${n - 1})`
  const country = (i) => `substr('${COUNTRIES.join('')}', 1 + 2 * (${i} % ${COUNTRIES.length}), 2)`
  const id = (prefix, i) => `printf('${prefix}-0000-4000-8000-%012d', ${i})`
  const started = Date.now()
  db.transaction(() => {
    db.exec(`${numbers(COURSES)} insert into courses (id, slug, created_at, created_by, current_revision)
      select ${id('c0c0c0c0', 'i')}, 'bench-' || i, 1, 'bench', 1 from n`)
    db.prepare(
      `insert into revisions (course_id, number, document, pass_mark_percent, published_at, published_by)
       select c.id, 1, r.document, 70, 1, 'bench' from courses c, revisions r
       where c.slug like 'bench-%' and r.course_id = ? and r.number = 1`,
    ).run(source.id)
    db.exec(`${numbers(2000)} insert into institutions (id, name, country, province, kind, created_at, created_by)
      select ${id('a0a0a0a0', 'i')}, 'Museo ' || i, ${country('i')}, ${country('i')} || '-' || char(65 + i % 9),
        case i % 3 when 0 then 'public' when 1 then 'private' else 'mixed' end, 1, 'bench' from n`)
    db.exec(`${numbers(Math.ceil(count / EACH))} insert into people (id, name, email, country, language, created_at, created_by)
      select ${id('b0b0b0b0', 'i')}, 'Persona ' || i || ' Quispe', 'p' || i || '@museo.example', ${country('i')}, 'es', 1,
        'bench' from n`)
    const span = 1095 * DAY_MS
    db.exec(`${numbers(count)} insert into enrolments (id, person_id, course_id, revision, rule, language, country, province,
        institution_id, job_area, enrolled_at, enrolled_by, last_seen_at)
      select ${id('e0e0e0e0', 'i')}, ${id('b0b0b0b0', `i / ${EACH}`)}, ${id('c0c0c0c0', `(i / ${EACH} * 7 + i % ${EACH}) % ${COURSES}`)},
        1, '{"lessons":[],"passMarkPercent":70}', case i % 3 when 0 then 'es' when 1 then 'pt' else 'en' end,
        ${country(`i / ${EACH}`)}, ${country(`i / ${EACH}`)} || '-' || char(65 + i / ${EACH} % 9),
        ${id('a0a0a0a0', `i / ${EACH} % 2000`)}, case i % 2 when 0 then 'collections' else 'education' end,
        ${now} - ${span} + cast(i * ${span / count} as integer), 'bench',
        min(${now}, ${now} - ${span} + cast(i * ${span / count} as integer) + (i % 90) * ${DAY_MS}) from n`)
    db.exec(`insert into completions (enrolment_id, completed_at, revision, mark_percent, country, province, institution_id, job_area)
      select id, last_seen_at, 1, 70 + rowid % 31, country, province, institution_id, job_area from enrolments
      where enrolled_by = 'bench' and rowid % 10 < 6`)
    db.exec(`insert into credentials (id, enrolment_id, code, facts, signature, key_id, issued_at, issued_by)
      select 'd0' || id, id, 'B' || substr(id, -15), '{}', 's', 'k', last_seen_at, 'bench' from enrolments
      where enrolled_by = 'bench' and rowid % 10 < 5`)
    // counted today: the worker does not count two hundred courses while reports are measured
    db.prepare(
      `insert into course_figures (course_id, figures, as_of, looked_at)
       select id, '{}', ?, ? from courses where slug like 'bench-%'`,
    ).run(now, now)
  })()
  db.exec('analyze')
  db.pragma('journal_mode = wal')
  db.pragma('wal_checkpoint(truncate)')
  const rows = db.prepare('select count(*) from report_rows').pluck().get()
  db.close()
  return { rows, seconds: (Date.now() - started) / 1000 }
}
