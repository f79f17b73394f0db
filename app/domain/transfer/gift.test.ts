import { expect, test } from 'vitest'
import { everyQuestion } from '../../../tests/support/course'
import type { Question } from '../quizzes/questions'
import { readGift } from './read-gift'
import { writeGift } from './write-gift'

const read = (text: string) => readGift(text, 'es')
const faults = async (text: string) =>
  (await read(text)).faults.map(({ line, code, isSkipped }) => [line, code, isSkipped])

test('one fault costs one question, and is told with its line', async () => {
  const file =
    '// de prueba\n::Uno:: ¿Quién? {=Ana#sí ~Rui ~Nadie####porque sí}\n\n¿Rota? {=a ~b\n\n\n¿Es así? {T}\n\nUn texto.\n\nEnsayo {}\n\n$CATEGORY: x'
  const { questions } = await read(file)
  expect(questions).toMatchObject([
    { type: 'single', prompt: { es: { text: '¿Quién?' } }, explanation: { es: { text: 'porque sí' } } },
    { type: 'true-false', answer: true },
  ])
  expect(await faults(file)).toEqual([
    [4, 'unclosed', true],
    [9, 'description', true],
    [11, 'essay', true],
    [13, 'category', true],
  ])
})

test('what cannot be read is quoted, also where the text ends too early', async () => {
  const found = async (text: string) => (await read(text)).faults.map(({ code, params }) => [code, params.found])
  expect(await found('// nota {\n¿Cuál \\{ es?\n{ =una\n~otra')).toEqual([['unclosed', '{ =una']])
  expect(await found('x {=a } y }')).toEqual([['syntax', expect.stringMatching(/./) as string]])
})

test('weights of several right options, and what ours cannot judge', async () => {
  expect((await read('x {~%50%a ~%50%b ~%-100%c}')).questions).toMatchObject([{ type: 'multiple', credit: 'all' }])
  expect((await read('x {~%33.333%a ~%33.333%b ~%33.333%c ~%-33.333%d}')).questions).toMatchObject([
    { credit: 'partial' },
  ])
  expect(await faults('x {~%50%a ~%50%b ~c}')).toEqual([[1, 'wrong-costs', false]])
  expect(await faults('x {~%70%a ~%30%b ~c}')).toEqual([[1, 'weights', true]])
  expect(await faults('x {=a ~%50%b ~c}')).toEqual([[1, 'weights', true]])
  expect(await faults('x {=a =b ~c}')).toEqual([[1, 'two-right', true]])
  expect(await faults('x {=a =%50%b#casi}')).toEqual([[1, 'partial-answers', false]])
  expect(await faults('x {=a -> b =c -> d = -> e}')).toEqual([[1, 'extra-partner', false]])
  expect(await faults('x {=a -> b =c -> b}')).toEqual([[1, 'same-partner', true]])
  expect(await faults(`x {${'~a '.repeat(21)}=b}`)).toEqual([[1, 'too-many', true]])
  expect((await read('x {#1..5}')).questions).toMatchObject([{ type: 'number', answer: 3, tolerance: 2 }])
})

test('formatting is taken off and told; a script is only ever words', async () => {
  const { questions } = await read(
    '[html]<p>Hola <b>a&nbsp;todos</b></p><script>alert(1)</script>{=<img src\\=x>uno ~dos}',
  )
  expect(questions[0]).toMatchObject({
    prompt: { es: { text: 'Hola a todos' } },
    options: [{ text: { es: { text: 'uno' } } }, {}],
  })
  expect(await faults('[html]<p>x</p>{=a ~b}')).toEqual([[1, 'html', false]])
  expect(await faults('[markdown]**x**{=a ~b}')).toEqual([[1, 'markdown', false]])
})

test('what is written is read back the same, signs and all', async () => {
  const tricky = 'a ~ b = c # d { e } f : g \\ h -> i <script>1</script> [html]\nlínea // dos'
  const questions = everyQuestion('z').map((question): Question => {
    const own = structuredClone(question)
    own.prompt = { es: { text: `${tricky} ${question.id}` } }
    own.explanation = { es: { text: tricky } }
    if (own.type === 'single') own.options[1]!.explanation = { es: { text: tricky } }
    return own
  })
  const { gift, losses } = writeGift(questions, 'es')
  expect(losses).toEqual([
    { number: 5, code: 'unit' },
    { number: 6, code: 'credit' },
    { number: 7, code: 'ordering' },
  ])
  const back = await read(gift)
  expect(back.faults).toEqual([])
  expect(back.questions.map(bare)).toEqual(questions.slice(0, 6).map(bare))
})

/** Without ids, translations, and what the losses say. */
function bare(question: Question): unknown {
  const text = JSON.stringify(question, (key, value: unknown) =>
    ['id', 'pt', 'en', 'unit'].includes(key) || (key === 'credit' && question.type === 'matching') ? undefined : value,
  )
  return JSON.parse(text)
}

test('two thousand questions are read, and a text made to be slow is given up', async () => {
  const many = Array.from({ length: 2_000 }, (_, i) => `¿Pregunta ${i}? {=sí ~no}`).join('\n\n')
  expect((await read(many)).questions).toHaveLength(2_000)
  const slow = Array.from({ length: 100 }, () => `x {${'~a \\= b '.repeat(600)}=c}`).join('\n\n')
  const { faults: told } = await readGift(slow, 'es', 1)
  expect(told.at(-1)).toMatchObject({ code: 'late', isSkipped: true })
})
