// A whole quiz as a learner takes it: opened, ten answers saved one by one, sent, the result read.
import http from 'node:http'
import { shares } from './steady.mjs'

const AIM = 10 // questions

/**
 * Takes the quiz as several learners, one after the other; a request a time, so that what is counted is the server's.
 * @param {{ origin: string, learners: object[], questions: (slug: string) => { id: string, type: string }[], times: number }} task
 * @returns {Promise<import('./measure.mjs').Load>} latencies of whole quizzes, requests = quizzes
 */
export async function takeQuizzes({ origin, learners, questions, times }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  const took = []
  const started = performance.now()
  for (let i = 0; i < times; i += 1) {
    const learner = learners[i % learners.length]
    took.push(await takeOne({ agent, origin, learner, questions: questions(learner.slug).slice(0, AIM) }))
  }
  agent.destroy()
  return { requests: times, rps: (times * 1000) / (performance.now() - started), ...shares(took), errors: 0 }
}

async function takeOne({ agent, origin, learner, questions }) {
  let spent = 0
  const ask = async (method, path, body, type = 'application/x-www-form-urlencoded') => {
    const started = performance.now()
    const reply = await request(agent, origin + path, { method, body, cookie: learner.cookie, type, origin })
    spent += performance.now() - started
    if (reply.status > 399) throw new Error(`${method} ${path} answered ${reply.status}`)
    return reply
  }
  const quiz = `/${learner.language}/courses/${learner.slug}/lessons/${learner.quiz}`
  const here = (await ask('POST', `${quiz}/attempts`, '')).location
  const attempt = here.split('/').at(-1)
  const { text } = await ask('GET', here)
  for (const question of questions) {
    const fact = factOf(learner, attempt, question, answerTo(question, text))
    await ask('POST', '/api/facts', JSON.stringify({ sentAt: Date.now(), facts: [fact] }), 'application/json')
  }
  const sent = await ask('POST', `${here}/submission`, '')
  await ask('GET', sent.location)
  return spent
}

/** Some answer, in the ids that this attempt's page gives to options. */
function answerTo({ id, type }, html) {
  const values = [...html.matchAll(new RegExp(`name="q\\.${id}" value="([^"]+)"`, 'g'))].map((m) => m[1])
  const parts = [...html.matchAll(new RegExp(`name="q\\.${id}\\.([^"]+)"`, 'g'))].map((m) => m[1])
  if (type === 'single') return { choice: values[0] }
  if (type === 'multiple') return { choices: values.slice(0, 1) }
  if (type === 'true-false') return { truth: true }
  if (type === 'number') return { number: '50' }
  if (type === 'ordering' && parts.length > 0) return { order: [...new Set(parts)] }
  return { words: 'luz' }
}

function factOf(learner, attempt, question, response) {
  const { person, id: enrolment, quiz: lesson, revision, language } = learner
  const payload = { attempt, question: question.id, language, response }
  return {
    id: crypto.randomUUID(),
    v: 1,
    kind: 'response',
    person,
    enrolment,
    lesson,
    revision,
    at: Date.now(),
    payload,
  }
}

function request(agent, url, { method, body, cookie, type, origin }) {
  return new Promise((resolve, reject) => {
    const posted =
      body === undefined ? {} : { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body), Origin: origin }
    const req = http.request(url, { method, agent, headers: { Cookie: cookie, ...posted } }, (res) => {
      const chunks = []
      res.on('data', (chunk) => chunks.push(chunk))
      res.on('end', () => {
        const location = res.headers.location ?? ''
        resolve({
          status: res.statusCode,
          location: location.replace(origin, ''),
          text: Buffer.concat(chunks).toString(),
        })
      })
    })
    req.once('error', reject)
    req.end(body)
  })
}
