// A question of a quiz as its YAML file has it, made into the document's.
import type { Lang } from '../../platform/languages'
import type { Question } from '../quizzes/questions'
import type { FolderQuestion } from './folder-shape'
import { toText } from './folder-text'

/** Texts get the hash of their source, times become ms. */
export function toQuestion(question: FolderQuestion, source: Lang): Question {
  const { see, prompt, explanation, ...rest } = question
  const base = {
    prompt: toText(prompt, source),
    ...(explanation ? { explanation: toText(explanation, source) } : {}),
    ...(see ? { see: { lesson: see.lesson, atMs: see.at } } : {}),
  }
  switch (rest.type) {
    case 'single':
    case 'multiple':
      return {
        ...rest,
        ...base,
        options: rest.options.map((o) => ({
          id: o.id,
          text: toText(o.text, source),
          correct: o.correct,
          ...(o.explanation ? { explanation: toText(o.explanation, source) } : {}),
        })),
      }
    case 'number': {
      const { unit, ...number } = rest
      return { ...number, ...base, ...(unit ? { unit: toText(unit, source) } : {}) }
    }
    case 'short': {
      const { accepted_from: acceptedFrom, ...short } = rest
      return { ...short, ...base, ...(acceptedFrom ? { acceptedFrom } : {}) }
    }
    case 'matching':
      return {
        ...rest,
        ...base,
        pairs: rest.pairs.map((p) => ({ id: p.id, left: toText(p.left, source), right: toText(p.right, source) })),
      }
    case 'ordering':
      return { ...rest, ...base, items: rest.items.map((i) => ({ id: i.id, text: toText(i.text, source) })) }
    default:
      return { ...rest, ...base }
  }
}
