// npm run bench: what the product serves in a second, what a request costs, what a page weighs. The load generator (wrk)
// runs on the same machine and takes its share of the cores; plain node:http in the same run is the yardstick.
import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { getLua, postLua } from './lua.mjs'
import { measure } from './measure.mjs'
import { makeLearners, post, replyOf, startPlain, startProduct } from './product.mjs'
import { printTable } from './table.mjs'
import { weighPages } from './weight.mjs'

const SECONDS = Number(process.env.BENCH_SECONDS ?? 6)
const PROCESSES = Number(process.env.WEB_PROCESSES ?? cpus().length)
const PORT = 4711
const LANGS = ['es', 'pt', 'en']

need('wrk')
const product = await startProduct({ port: PORT, processes: PROCESSES, courses: 12 })
const rows = []
try {
  const { origin, db } = product
  const slugs = db.prepare('select slug from courses where current_revision is not null').all().map((r) => r.slug)
  const pages = LANGS.flatMap((lang) => [`/${lang}/courses`, ...slugs.map((slug) => `/${lang}/courses/${slug}`)])
  const learners = await makeLearners(product)
  const facts = await factBodies(product, learners)
  const code = db.prepare('select code from credentials limit 1').get().code
  const lesson = facts.video

  await row('anonymous catalogue and course pages, cached', getLua(pages), pages.map((path) => ({ path })))
  // a query nobody asked before is never in the cache
  const cold = Array.from({ length: 4000 }, (_, i) => `/${LANGS[i % 3]}/courses?q=${i}x${Date.now() % 10_000}`)
  await row('anonymous catalogue, cold', getLua(cold), [{ path: cold[0] }])
  const lessons = learners.map((l) => ({ path: `/es/courses/conservacion-preventiva/lessons/${lesson}`, cookie: l.cookie }))
  await row('signed-in lesson', getLua([lessons[0].path], { Cookie: lessons[0].cookie }), lessons.slice(0, 1))
  await row('position save', postLua('/api/facts', facts.watched, origin), [{ path: '/api/facts', fact: facts.watched[0] }])
  await row('response save', postLua('/api/facts', facts.responses, origin), [{ path: '/api/facts', fact: facts.responses[0] }])
  await row('certificate PDF', getLua([`/es/certificates/${code}.pdf`]), [{ path: `/es/certificates/${code}.pdf` }], 4)
  const weights = await weighPages({ origin, slug: 'conservacion-preventiva', lesson, code, cookie: learners[0].cookie })
  printTable(rows, weights, { seconds: SECONDS, processes: PROCESSES })
} finally {
  await product.stop()
}

/** One row: the product, then plain Node with the same bytes. */
async function row(name, script, requests, connections = 16) {
  const common = { script, seconds: SECONDS, connections, folder: product.folder }
  const own = await measure({ ...common, origin: product.origin, pids: product.pids() })
  const replies = {}
  for (const { path, cookie, fact } of requests) replies[path] = await replyOf(product.origin + path, requestOf(cookie, fact))
  const plain = await startPlain({ replies, port: PORT + 1, processes: PROCESSES, folder: product.folder })
  const yard = await measure({ ...common, origin: plain.origin, pids: plain.pids() })
  plain.stop()
  rows.push({ name, own, yard })
  console.log(`  ${name}: ${Math.round(own.rps)}/s, ${own.cpuMs.toFixed(2)} CPU ms, errors ${own.errors}`)
}

function requestOf(cookie, fact) {
  if (!fact) return { headers: { 'Accept-Encoding': 'br', ...(cookie ? { Cookie: cookie } : {}) } }
  const body = fact.body.replaceAll('@ID@', crypto.randomUUID()).replaceAll('@NOW@', String(Date.now())).replaceAll('@N@', '1000')
  const headers = { 'Content-Type': 'application/json', Origin: product.origin, Cookie: fact.cookie }
  return { method: 'POST', headers, body }
}

async function factBodies({ origin, db }, learners) {
  const document = JSON.parse(db.prepare("select r.document from revisions r join courses c on c.id = r.course_id where c.slug = 'conservacion-preventiva'").get().document)
  const lessons = document.modules.flatMap((m) => m.lessons)
  const video = lessons.find((l) => l.kind === 'video')
  const quiz = lessons.find((l) => l.kind === 'quiz')
  const trueFalse = quiz.quiz.questions.find((q) => q.type === 'true-false') ?? quiz.quiz.questions.find((q) => q.type === 'number')
  const responses = []
  for (const l of learners) {
    const opened = await post(`${origin}/es/courses/${document.slug}/lessons/${quiz.id}/attempts`, {}, l.cookie)
    const attempt = /attempts\/([0-9a-f-]{36})/.exec(opened.headers.get('location') ?? '')?.[1]
    const response = trueFalse.type === 'true-false' ? { truth: true } : { number: '@N@' }
    responses.push(body(l, quiz.id, { kind: 'response', payload: { attempt, question: trueFalse.id, language: 'es', response } }))
  }
  const asset = video.recordings[0].asset.hash
  const watched = learners.map((l) =>
    body(l, video.id, { kind: 'watched', asset, payload: { positionMs: 9, ranges: [[0, 9]] } }),
  )
  // a position that moves, inside the video
  for (const w of watched) w.body = w.body.replace('"positionMs":9', '"positionMs":@N@').replace('[[0,9]]', '[[0,@N@]]')
  return { video: video.id, watched, responses }
}

function body(learner, lesson, part) {
  const fact = { id: '@ID@', v: 1, person: learner.person, enrolment: learner.id, lesson, revision: learner.revision, at: 7, ...part }
  return { cookie: learner.cookie, body: JSON.stringify({ sentAt: 7, facts: [fact] }).replaceAll(':7', ':@NOW@') }
}

function need(tool) {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' })
  } catch {
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', tool], { stdio: 'inherit' })
  }
}
