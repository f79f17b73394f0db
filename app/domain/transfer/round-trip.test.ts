// A course travels without loss: what is written reads back as the same course, and is then written as the same bytes.
import { mkdtempSync, readFileSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCourse } from '../../../tests/support/any-course'
import { machineContext } from '../../../tests/support/context'
import { courseDocument, quizLesson } from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import { sha256 } from '../../platform/ids'
import { diskStorage } from '../../platform/storage-disk'
import { emptyQuestion } from '../authoring/new-question'
import { CourseDocument } from '../courses/document'
import { draftDocument } from '../courses/queries-all.server'
import { readCaptions, writeCaptions } from './caption-file'
import { exportFolder } from './export-folder.server'
import { fixFolder } from './fix-folder.server'
import { folderFiles } from './folder-files'
import { importFolder } from './import-folder.server'
import { readCourseFolder } from './read-folder.server'

const SAMPLES = join('db', 'seed', 'courses')
const scratch = (): string => mkdtempSync(join(tmpdir(), 'minicursos-round-'))

const bytesIn = async (folder: string): Promise<Record<string, string>> => {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).filter((path) => !path.endsWith('LICENSE.md'))
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1), readFileSync(path).toString('latin1')]).sort(),
  )
}

describe('the sample courses', () => {
  it.each(['conservacion-preventiva', 'inventario-y-documentacion', 'museo-para-todas-las-personas'])(
    '%s is canonical, and comes out as it went in, byte for byte',
    async (slug) => {
      const sample = join(SAMPLES, slug)
      const fixed = await fixFolder(sample)
      expect(fixed).toEqual({ problems: [], isDone: true, changed: [], others: ['LICENSE.md'] })
      const ctx = machineContext(freshDatabase())
      const storage = diskStorage(scratch())
      const { saved } = await importFolder(ctx, storage, { folder: sample })
      const out = join(scratch(), slug)
      const files = await exportFolder(storage, draftDocument(ctx.db, saved?.courseId ?? '')!, out)
      const before = await bytesIn(sample)
      expect(await bytesIn(out)).toEqual(before)
      expect(files).toBe(Object.keys(before).length)
    },
  )
})

describe('any course', () => {
  it('is written, read and written again as the same bytes, with nothing that stands in the way', async () => {
    await fc.assert(
      fc.asyncProperty(anyCourse, async (given) => {
        const document = CourseDocument.parse(given)
        const { texts, media } = folderFiles(document)
        const folder = await written(texts)
        const read = await readBack(folder, media)
        const again = folderFiles(read)
        expect(again.texts).toEqual(texts)
        expect(again.media.map(({ name }) => name)).toEqual(media.map(({ name }) => name))
        expect(meaningOf(read)).toEqual(meaningOf(document))
      }),
      { numRuns: 40, seed: 20_261_103 },
    )
  }, 120_000)
})

describe('a course in the making', () => {
  it('travels with questions nobody has finished', async () => {
    const questions = (['single', 'multiple', 'true-false', 'short', 'number', 'matching', 'ordering'] as const).map(
      (type) => emptyQuestion(type),
    )
    const document = courseDocument([quizLesson('z1', questions)])
    const { texts, media } = folderFiles(document)
    const read = await readBack(await written(texts), media)
    const [lesson] = read.modules[0]!.lessons
    expect(lesson?.kind === 'quiz' && lesson.quiz.questions).toEqual(questions)
    expect(folderFiles(read).texts).toEqual(texts)
  })
})

describe('captions', () => {
  it('carry their review, what is on the screen and what a cue was made from as comments', () => {
    const captions = {
      cues: [
        { startMs: 0, endMs: 900, text: 'Um' },
        { startMs: 1_000, endMs: 2_000, text: 'Dois & <três>', source: 'Dos\ny a --> b' },
      ],
      notes: [{ atMs: 950, text: '[Na imagem: 1 &gt; 0]' }],
      review: { waived: 'Sem tempo\nnesta semana', by: 'Rui', on: '2026-11-03' },
    }
    const file = writeCaptions(captions)
    expect(file).toContain('NOTE waived 2026-11-03\nRui\nSem tempo\nnesta semana\n')
    expect(file).toContain('NOTE source\nDos\ny a --&gt; b\n\n00:00:01.000 --> 00:00:02.000\n')
    expect(readCaptions(file)).toEqual({ captions, faults: [], unreadable: [] })
  })

  it('say where a comment begins as ours and cannot be read', () => {
    const file = 'WEBVTT\n\nNOTE reviewed yesterday\nAna\n\nNOTE on-screen 1:2\nx\n\nNOTE to myself\n\nNOTE source\nx\n'
    expect(readCaptions(file).unreadable).toEqual([3, 6, 11])
  })
})

async function written(texts: readonly { name: string; text: string }[]): Promise<string> {
  const folder = scratch()
  for (const { name, text } of texts) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  return folder
}

/** Reads the folder with stand-ins for its media: each holds its own name. */
async function readBack(folder: string, media: readonly { name: string }[]): Promise<CourseDocument> {
  await mkdir(join(folder, 'media'), { recursive: true })
  for (const { name } of media) await writeFile(join(folder, name), `%PDF-${name}`)
  const { draft, problems } = await readCourseFolder(folder)
  const inTheWay = problems.filter((p) => p.level === 'error' && !p.canWait)
  expect(inTheWay).toEqual([])
  return draft!
}

/** The parts of a document that do not depend on which bytes its media have, and that no file has to tidy. */
function meaningOf({
  title,
  outcomes,
  sources,
  authors,
  translators,
  cover,
  passing,
  languages,
  modules,
}: CourseDocument) {
  // outdated = made from another source, whether or not that came along
  const current = (text: CourseDocument['title']) =>
    Object.entries(text).map(([lang, words]) => [
      lang,
      words.text,
      text.es !== undefined && (words.sourceHash ?? sha256(text.es.text)) !== sha256(text.es.text),
    ])
  return {
    title: current(title),
    outcomes: outcomes.map(({ id, text }) => [id, current(text)]),
    sources,
    authors: authors.map(({ name }) => name),
    translators: translators ?? null,
    cover: cover && [cover.credit, current(cover.alt)],
    passing,
    languages,
    lessons: modules.flatMap(({ lessons }) =>
      lessons.map((lesson) => [
        lesson.id,
        lesson.kind,
        lesson.effortMinutes,
        lesson.kind === 'quiz' && lesson.quiz.questions.map(({ id, type, weight, see }) => [id, type, weight, see]),
        lesson.kind === 'video' &&
          lesson.recordings.map(({ language, chapterMs, captions }) => [
            language,
            chapterMs,
            Object.entries(captions).map(([lang, { cues, notes, review }]) => [
              lang,
              cues.length,
              cues.filter((cue) => cue.source !== undefined).length,
              notes.map(({ atMs }) => atMs),
              review && Object.keys(review).sort(),
            ]),
          ]),
      ]),
    ),
  }
}
