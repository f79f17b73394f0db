// Answers and keys in words, for the result of a submitted attempt.
import type { Lang } from '../../platform/languages'
import type { Told } from './package'
import type { Question, Response } from './questions'
import { type Shown, show, type Text } from './text'

interface Words {
  lang: Lang
  source: Lang
  /** how true and false are said */
  truth: (value: boolean) => string
}

/** What a person answered, in words. */
export function tellResponse(question: Question, response: Response, words: Words): Told[] {
  const { lang, source } = words
  const say = (text: Text | undefined): Shown[] => (text ? [show(text, lang, source)] : [])
  const plain = (text: string): Shown[] => [{ text, lang }]
  if ('choice' in response && question.type === 'single') {
    return say(question.options.find((o) => o.id === response.choice)?.text)
  }
  if ('choices' in response && question.type === 'multiple') {
    return question.options.filter((o) => response.choices.includes(o.id)).flatMap((o) => say(o.text))
  }
  if ('truth' in response) return plain(words.truth(response.truth))
  if ('words' in response) return plain(response.words)
  if ('number' in response) return plain(response.number)
  if ('pairs' in response && question.type === 'matching') {
    return question.pairs.flatMap((p) => {
      const right = question.pairs.find((other) => other.id === response.pairs[p.id])
      return right ? plain(`${show(p.left, lang, source).text} → ${show(right.right, lang, source).text}`) : []
    })
  }
  if ('order' in response && question.type === 'ordering') {
    return response.order.flatMap((id) => say(question.items.find((i) => i.id === id)?.text))
  }
  if ('places' in response && question.type === 'ordering') {
    const placed = Object.entries(response.places).sort(([, a], [, b]) => a - b)
    return placed.flatMap(([id, place]) =>
      say(question.items.find((i) => i.id === id)?.text).map((text) => ({ ...text, place })),
    )
  }
  return []
}

/** The right answer, in words. */
export function tellKey(question: Question, words: Words): Shown[] {
  const { lang, source } = words
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.options.filter((o) => o.correct).map((o) => show(o.text, lang, source))
    case 'true-false':
      return question.answer === undefined ? [] : [{ text: words.truth(question.answer), lang }]
    case 'short': {
      const accepted = question.accepted[lang] ?? question.accepted[source] ?? []
      return accepted.slice(0, 1).map((text) => ({ text, lang: question.accepted[lang] ? lang : source }))
    }
    case 'number': {
      if (question.answer === undefined) return []
      const unit = question.unit ? `\u00a0${show(question.unit, lang, source).text}` : ''
      return [{ text: new Intl.NumberFormat(lang, { maximumFractionDigits: 6 }).format(question.answer) + unit, lang }]
    }
    case 'matching':
      return question.pairs.map((p) => ({
        text: `${show(p.left, lang, source).text} → ${show(p.right, lang, source).text}`,
        lang,
      }))
    case 'ordering':
      return question.items.map((i) => show(i.text, lang, source))
  }
}
