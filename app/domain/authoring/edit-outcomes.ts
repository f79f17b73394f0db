// What people will be able to do afterwards. An outcome keeps its id whatever its words and place, because questions
// point to it.
import { z } from 'zod'
import { Id } from '../quizzes/text'
import { editable } from './editable'
import { freshId } from './parts'
import { Moves, moved, rowValues } from './rows'
import { writeText } from './write-text'

const Row = z.object({ id: Id.optional().catch(undefined), text: z.string().trim().max(500, 'long').default('') })

export const OutcomesForm = z.object({ outcomes: z.array(Row).max(20, 'long').default([]), ...Moves })

export const editOutcomes = editable({
  shape: OutcomesForm,
  values: ({ outcomes, source }) =>
    rowValues(
      'outcomes',
      outcomes.map(({ id, text }) => ({ id, text: text[source]?.text })),
    ),
  write(document, subject, { outcomes: rows, ...asked }) {
    const before = new Map(document.outcomes.map((outcome) => [outcome.id, outcome]))
    const { source } = document
    document.outcomes = []
    // of rows that say the same id the first has it
    const written = rows.filter(({ text }) => text !== '')
    for (const { id, text } of moved(written, asked)) {
      const known = id === undefined ? undefined : before.get(id)
      if (id !== undefined) before.delete(id)
      document.outcomes.push({
        id: known?.id ?? freshId(document, id ?? text),
        text: writeText(known?.text, text, source),
      })
    }
    return { act: 'edit-course', subject, label: document.title[source]?.text ?? '', isTyping: true }
  },
})
