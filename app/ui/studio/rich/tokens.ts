// The parts of a Markdown text as the learner's pages read them, for the editor that changes them.
import MarkdownIt from 'markdown-it'
import type Token from 'markdown-it/lib/token.mjs'

export type MarkdownToken = Token

/** Tokens of the text, and whether links are defined apart from where they stand. */
export function markdownTokens(text: string): { tokens: MarkdownToken[]; hasDefinitions: boolean } {
  const env: { references?: object } = {}
  const tokens = new MarkdownIt({ html: false, linkify: false, typographer: false }).parse(text, env)
  return { tokens, hasDefinitions: Object.keys(env.references ?? {}).length > 0 }
}
