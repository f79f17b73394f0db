import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { readCourseFolder } from './read-folder.server'

const SAMPLE = join('db', 'seed', 'courses', 'conservacion-preventiva')
let folder: string

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'minicursos-folder-')), 'course')
  await cp(SAMPLE, folder, { recursive: true })
})

async function change(file: string, from: string | RegExp, to: string): Promise<void> {
  const path = join(folder, file)
  const text = await readFile(path, 'utf8')
  expect(text).toMatch(from)
  await writeFile(path, text.replace(from, to))
}

const problems = async () =>
  (await readCourseFolder(folder)).problems.map((p) => `${p.level} ${p.file}:${p.line} ${p.code}`)

describe('the sample course', () => {
  it('has no errors and no warnings, in three full languages', async () => {
    const read = await readCourseFolder(SAMPLE)
    expect(read.problems).toEqual([])
    expect(read.document?.languages).toEqual({ es: 'full', pt: 'full', en: 'full' })
    const lessons = read.document!.modules.flatMap((m) => m.lessons)
    expect(lessons.map((l) => l.kind).sort()).toEqual(['quiz', 'quiz', 'reading', 'video', 'video', 'video', 'video'])
    for (const lesson of lessons) {
      if (lesson.kind === 'quiz') expect(lesson.quiz.questions).toHaveLength(6)
      if (lesson.kind === 'video')
        expect(Object.keys(lesson.recordings[0]!.captions).sort()).toEqual(['en', 'es', 'pt'])
    }
  })
})

describe('a folder with faults', () => {
  it('names them all at once, each with its file and line', async () => {
    await change('course.yaml', 'topic: conservation', 'topic: cooking')
    await change('course.yaml', 'hours: 2', 'hours: two')
    const found = await problems()
    expect(found).toContain('error course.yaml:6 shape')
    expect(found).toContain('error course.yaml:8 shape')
  })

  it('names YAML that cannot be read', async () => {
    await change('course.yaml', 'topic: conservation', 'topic: [conservation')
    expect((await problems())[0]).toMatch(/^error course\.yaml:\d+ yaml$/)
  })

  it('names missing files, pictures and captions that do not hold', async () => {
    await rm(join(folder, 'media', 'luz.es.mp4'))
    await rm(join(folder, 'lessons', 'agentes.es.md'))
    await rm(join(folder, 'captions', 'luz.pt.vtt'))
    await writeFile(join(folder, 'captions', 'humedad.es.vtt'), 'WEBVTT\n\nno time here\nhola\n')
    await change('lessons/agentes.pt.md', /!\[[^\]]+\]\(media\/[^)\s"]+/, '![](media/no-such.png')
    const found = (await problems()).map((line) => line.replace(/:\d+ /, ' '))
    expect(found).toEqual(
      expect.arrayContaining([
        'error course.yaml media-file-missing',
        'error lessons/agentes.es.md file-missing',
        'error captions/humedad.es.vtt vtt',
        'error lessons/agentes.pt.md picture-alt-missing',
        'error lessons/agentes.pt.md media-file-missing',
      ]),
    )
  })

  it('names a question without a right answer, an id used twice and a reference to nothing', async () => {
    await change('quizzes/prueba-mirar.yaml', 'correct: true', 'correct: false')
    await change('quizzes/prueba-mirar.yaml', 'id: m1b', 'id: m1a')
    await change('quizzes/prueba-mirar.yaml', 'see: { lesson: recorrido', 'see: { lesson: agentes')
    const found = (await problems()).map((line) => line.replace(/:\d+ /, ' '))
    expect(found).toEqual(
      expect.arrayContaining([
        'error quizzes/prueba-mirar.yaml single-needs-one',
        'error quizzes/prueba-mirar.yaml id-twice',
        'error quizzes/prueba-mirar.yaml see-unknown',
      ]),
    )
  })

  it('reads nothing outside itself: a link is refused', async () => {
    await symlink('/etc/hostname', join(folder, 'media', 'secret.png'))
    await rm(join(folder, 'lessons', 'luz.es.md'))
    await symlink('/etc/hostname', join(folder, 'lessons', 'luz.es.md'))
    const found = await problems()
    expect(found).toContain('error media/secret.png:0 file-not-plain')
    expect(found).toContain('error lessons/luz.es.md:0 file-not-plain')
  })

  it('says so of a folder that is none', async () => {
    const read = await readCourseFolder(join(folder, 'nowhere'))
    expect(read.problems).toMatchObject([{ file: 'course.yaml', code: 'file-missing' }])
    expect(read.document).toBeUndefined()
  })

  it('takes an older translation as outdated, with the source it was made from', async () => {
    await change(
      'course.yaml',
      /\n {2}pt: 'Conservação preventiva: primeiros passos'/,
      "\n  pt: { text: 'Conservação', source: 'Conservar' }",
    )
    const read = await readCourseFolder(folder)
    expect(read.problems).toMatchObject([{ level: 'warning', code: 'text-outdated' }])
    expect(read.document?.title.pt).toMatchObject({ text: 'Conservação', source: 'Conservar' })
  })
})

describe('chapters of a second recording', () => {
  const second = (chapters: string) =>
    change(
      'course.yaml',
      /(- \{ language: es, file: luz\.es\.mp4[^}]*\})/,
      `$1\n          - { language: pt, file: luz.es.mp4, chapters: ${chapters} }`,
    )
  const luz = async () => {
    const { document } = await readCourseFolder(folder)
    const lesson = document?.modules.flatMap((m) => m.lessons).find((l) => l.id === 'luz')
    return lesson?.kind === 'video' ? lesson : undefined
  }

  it('are kept with the recording', async () => {
    const count = (await luz())!.chapters.length
    const times = Array.from({ length: count }, (_, i) => i * 10_000)
    await second(`[${times.map((ms) => `'0:${String(ms / 1000).padStart(2, '0')}'`).join(', ')}]`)
    expect((await luz())?.recordings[1]?.chapterMs).toEqual(times)
  })

  it('must be as many as the lesson has', async () => {
    await second("['0:00']")
    expect((await problems()).filter((p) => p.includes('chapters'))).toEqual([
      expect.stringMatching(/^error course\.yaml:\d+ chapters-differ$/),
    ])
  })
})

describe('alternatives of a recording', () => {
  /** The same film in other bytes: an empty box at its end changes nothing but the hash. */
  const likeLuz = async (name: string): Promise<void> => {
    const film = await readFile(join(folder, 'media', 'luz.es.mp4'))
    await writeFile(join(folder, 'media', name), Buffer.concat([film, Buffer.from('\0\0\0\x08free', 'latin1')]))
  }
  const give = (words: string) => change('course.yaml', /(\{ language: es, file: luz\.es\.mp4)/, `$1, ${words}`)
  const lineOfLuz = async (): Promise<number> =>
    (await readFile(join(folder, 'course.yaml'), 'utf8')).split('\n').findIndex((l) => l.includes('luz.es.mp4')) + 1

  it('are kept with it, and their files come along', async () => {
    await likeLuz('luz.lse.mp4')
    await give('sign: { file: luz.lse.mp4, language: ssp }, described: { file: luz.lse.mp4 }')
    const { document, problems, files } = await readCourseFolder(folder)
    expect(problems).toEqual([])
    const luz = document!.modules.flatMap((m) => m.lessons).find((l) => l.id === 'luz')
    const asset = { hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string, label: 'luz.lse.mp4' }
    const { alternatives } = (luz?.kind === 'video' && luz.recordings[0]) || {}
    expect(alternatives).toEqual({ sign: { asset, language: 'ssp' }, described: { asset } })
    expect(files.get(alternatives!.sign!.asset.hash)).toBe(join(folder, 'media', 'luz.lse.mp4'))
  })

  it('are there, are films, and are as long as it: each told with its line', async () => {
    await give('sign: { file: no-such.mp4, language: mfs }')
    expect(await problems()).toContainEqual(expect.stringMatching(/^error course\.yaml:\d+ media-file-missing$/))
    await change('course.yaml', 'sign: { file: no-such.mp4', 'sign: { file: humedad.es.mp4')
    await give('described: { file: luz.jpg }')
    const at = await lineOfLuz()
    expect(await problems()).toEqual([
      `error course.yaml:${at} alternative-length`,
      `error course.yaml:${at} media-not-video`,
    ])
  })

  it('are other files than the recording, in a sign language that there is', async () => {
    await give('described: { file: luz.es.mp4 }')
    expect(await problems()).toEqual([expect.stringMatching(/^error course\.yaml:\d+ alternative-same$/)])
    await change('course.yaml', 'described: { file: luz.es.mp4 }', 'sign: { file: luz.es.mp4, language: es }')
    expect(await problems()).toEqual([`error course.yaml:${await lineOfLuz()} shape`])
  })
})
