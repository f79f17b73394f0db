// Files to download beside a lesson: their titles and their order. A row without a title is taken away.
import { z } from 'zod'
import { findLesson } from '../courses/rules'
import { editable } from './editable'
import { labelOf, needLesson } from './parts'
import { Moves, moved, rowValues } from './rows'
import { writeText } from './write-text'

const Row = z.object({ file: z.string().max(64).default(''), title: z.string().trim().max(300, 'long').default('') })

export const AttachmentsForm = z.object({ attachments: z.array(Row).max(20, 'long').default([]), ...Moves })

/** Its subject is the lesson's id. Rows know their file by its hash; no file comes in this way. */
export const editAttachments = editable({
  shape: AttachmentsForm,
  values(document, subject) {
    const lesson = findLesson(document, subject)
    return (
      lesson &&
      rowValues(
        'attachments',
        lesson.attachments.map(({ file, title }) => ({ file: file.hash, title: title[document.source]?.text })),
      )
    )
  },
  write(document, subject, { attachments: rows, ...asked }) {
    const lesson = needLesson(document, subject)
    const written = moved(
      rows.filter(({ title }) => title !== ''),
      asked,
    )
    const before = lesson.attachments
    lesson.attachments = written.flatMap(({ file, title }, i) => {
      const isAgain = written.findIndex((row) => row.file === file) < i
      const known = isAgain ? undefined : before.find((attachment) => attachment.file.hash === file)
      return known ? [{ file: known.file, title: writeText(known.title, title, document.source) }] : []
    })
    return { act: 'edit-lesson', subject, label: labelOf(document, lesson), isTyping: true }
  },
})
