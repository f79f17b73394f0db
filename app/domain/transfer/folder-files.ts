// A course document as the files of its folder, in their one form: the same document always makes the same bytes.
import { LANGUAGES } from '../../platform/languages'
import type { CourseDocument, VideoLesson } from '../courses/document'
import { lessonsOf } from '../courses/rules'
import { writeCaptions } from './caption-file'
import { captionsName, markdownName, mediaName, oldSourceName, quizName } from './folder-names'
import { toMarkdown } from './folder-text'
import { LONG_LISTS, markdownOf, toCourseRecord, toQuizRecord } from './from-document'
import { writeMarkdown } from './markdown-file'
import { mediaNames } from './media-names'
import { writeYaml } from './yaml-style'

export interface FolderFiles {
  /** course.yaml first, then by name */
  texts: { name: string; text: string }[]
  /** where each stored file goes; two that have the same name in the course are kept apart */
  media: { name: string; hash: string }[]
}

/** Every file of the folder of a course. */
export function folderFiles(document: CourseDocument): FolderFiles {
  const names = mediaNames(document)
  const texts = new Map<string, string>()
  for (const { lesson } of lessonsOf(document)) {
    const markdown = toMarkdown(markdownOf(lesson), document.source)
    for (const lang of LANGUAGES) {
      const file = markdown[lang]
      if (!file) continue
      texts.set(markdownName(lesson.id, lang), writeMarkdown(file))
      if (file.source !== undefined) texts.set(oldSourceName(lesson.id, lang), `${file.source}\n`)
    }
    if (lesson.kind === 'quiz')
      texts.set(quizName(lesson.id), writeYaml(toQuizRecord(lesson, document.source), LONG_LISTS))
    if (lesson.kind === 'video') for (const [name, text] of captionFiles(lesson)) texts.set(name, text)
  }
  const course = writeYaml(toCourseRecord(document, names.nameOf), LONG_LISTS)
  return {
    texts: [
      { name: 'course.yaml', text: course },
      ...[...texts].map(([name, text]) => ({ name, text })).sort((a, b) => (a.name < b.name ? -1 : 1)),
    ],
    media: names.files.map(({ name, hash }) => ({ name: mediaName(name), hash })),
  }
}

function captionFiles({ id, recordings }: VideoLesson): [string, string][] {
  return recordings.flatMap(({ captions }, index) =>
    LANGUAGES.flatMap((lang): [string, string][] => {
      const own = captions[lang]
      return own ? [[captionsName(id, { recordings, index, lang }), writeCaptions(own)]] : []
    }),
  )
}
