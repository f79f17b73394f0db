// What the rows ask for, made from the people, courses and words of a world.
import { post } from './product.mjs'

export const lessonPath = (l, lesson = l.video) => `/${l.language}/courses/${l.slug}/lessons/${lesson}`

/** Every catalogue and course page that strangers see, in every language. */
export function publicPages({ pages }) {
  const languages = [...new Set(pages.map((p) => p.language))]
  return [...languages.map((lang) => `/${lang}/courses`), ...pages.map((p) => `/${p.language}/courses/${p.slug}`)]
}

const SHARES = [
  ['common', 4],
  ['rare', 4],
  ['begun', 2],
  ['none', 1],
]

/** Searches as people type them, common and rare words, beginnings and mistakes; none asked twice, so none is kept. */
export function searches({ words }, count, stamp = Date.now()) {
  const kinds = SHARES.flatMap(([kind, share]) => Array.from({ length: share }, () => kind))
  return Array.from({ length: count }, (_, i) => {
    const list = words[kinds[i % kinds.length]]
    return `/${['es', 'es', 'pt'][i % 3]}/courses?q=${encodeURIComponent(list[i % list.length])}&n=${stamp}${i}`
  })
}

/** Pages of the catalogue that nobody asked for before. */
export const coldCatalogue = (count, stamp = Date.now()) =>
  Array.from({ length: count }, (_, i) => `/${['es', 'pt', 'en'][i % 3]}/courses?page=${1 + (i % 8)}&n=${stamp}${i}`)

/** Bodies for Lua or the steady client: @ID@, @NOW@ and @N@ are filled in as each is sent. */
export function positionSaves({ learners }) {
  return learners.map((l) => {
    const fact = factOf(l, l.video, { kind: 'watched', asset: l.asset, payload: { positionMs: 9, ranges: [[0, 9]] } })
    // a position that moves, inside the video
    return {
      cookie: l.cookie,
      body: fact.replace('"positionMs":9', '"positionMs":@N@').replace('[[0,9]]', '[[0,@N@]]'),
    }
  })
}

/** Answers to a question of an attempt that each of some learners has opened. */
export async function responseSaves({ origin, world }, count = 16) {
  const bodies = []
  for (const l of world.learners.slice(-count)) {
    const question = world.questions[l.slug].find((q) => q.type === 'true-false')
    const opened = await post(`${origin}${lessonPath(l, l.quiz)}/attempts`, {}, l.cookie)
    const attempt = /attempts\/([0-9a-f-]{36})/.exec(opened.headers.get('location') ?? '')?.[1]
    if (!attempt) throw new Error(`no attempt could be opened: ${opened.status}`)
    const payload = { attempt, question: question.id, language: l.language, response: { truth: true } }
    bodies.push({ cookie: l.cookie, body: factOf(l, l.quiz, { kind: 'response', payload }) })
  }
  return bodies
}

function factOf(learner, lesson, part) {
  const fact = {
    id: '@ID@',
    v: 1,
    person: learner.person,
    enrolment: learner.id,
    lesson,
    revision: learner.revision,
    at: 7,
    ...part,
  }
  return JSON.stringify({ sentAt: 7, facts: [fact] }).replaceAll(':7', ':@NOW@')
}

/** A body as it is sent. */
export const filled = (body, n) =>
  body
    .replaceAll('@ID@', crypto.randomUUID())
    .replaceAll('@NOW@', String(Date.now()))
    .replaceAll('@N@', String(1000 + (n % 30_000)))

/** Learners join courses they are not in: each pair once. */
export function joins({ learners, pages }, origin) {
  const headers = (cookie) => ({ Cookie: cookie, Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' })
  return (i) => {
    const learner = learners[i % learners.length]
    const { language, slug } = pages[(i * 7 + Math.floor(i / learners.length)) % pages.length]
    return {
      method: 'POST',
      path: `/${language}/courses/${slug}/enrolment`,
      headers: headers(learner.cookie),
      body: '',
    }
  }
}
