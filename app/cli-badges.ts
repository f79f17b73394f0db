// A terminal command over badges: reads one out of a picture, and says whether this programme signed it and how it stands.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { verifyCommand } from './cli-certificates'
import type { Command } from './cli-command'
import { unbake } from './domain/badges/bake'
import { didDocument } from './domain/badges/did-document.server'
import { flawOfCredential } from './platform/verifiable-credentials'
import { complain, say } from './platform/terminal'

const Named = z.looseObject({ id: z.string() })

/** `certificate read-badge <file>`: a PNG, an SVG or the JSON itself. */
export const readBadgeCommand: Command = async (terminal) => {
  const { ctx, args } = terminal
  const text = unbake(readFileSync(args[0] ?? ''))
  const badge = text === undefined ? undefined : parsed(text)
  if (!badge) return no(terminal.t('badges:read.none'))
  const flaw = await flawOfCredential(badge, await didDocument(ctx))
  if (flaw !== undefined) return no(terminal.t('badges:read.wrong', { reason: flaw }))
  const code = badge.id.split('/').at(-1) ?? ''
  say(terminal.t('badges:read.genuine', { code }))
  return verifyCommand({ ...terminal, args: [code] })
}

function parsed(text: string) {
  try {
    return Named.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

function no(sentence: string): number {
  complain(sentence)
  return 1
}
