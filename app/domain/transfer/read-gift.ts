// Reads a GIFT file block by block, never so long that other requests wait: after a few milliseconds the next ones have
// their turn, and after some seconds the rest is told as not read.
import { parse } from 'gift-pegjs'
import type { Lang } from '../../platform/languages'
import type { Question } from '../quizzes/questions'
import { type GiftBlock, giftBlocks, unclosedLine } from './gift-blocks'
import { type GiftFault, type GiftNote, NotOurs } from './gift-faults'
import { questionFrom } from './gift-question'

export const MOST_CHARACTERS = 1_000_000
/** More text than this in one question costs the parser much time, and no question has it. */
const LONGEST_BLOCK = 8_000
const TURN_MS = 12

export interface ReadGift {
  questions: Question[]
  /** in the order of their lines */
  faults: GiftFault[]
}

/** `text` has at most MOST_CHARACTERS: the door refuses more. `limitMs` = of its own work. */
export async function readGift(text: string, source: Lang, limitMs = 6_000): Promise<ReadGift> {
  const read: ReadGift = { questions: [], faults: [] }
  let [turn, spent] = [performance.now(), 0]
  for (const block of giftBlocks(text)) {
    const passed = performance.now() - turn
    if (passed > TURN_MS) {
      spent += passed
      await new Promise((go) => setTimeout(go))
      turn = performance.now()
    }
    if (spent > limitMs) {
      read.faults.push({ ...placeOf(block), code: 'late', params: {}, isSkipped: true })
      break
    }
    readBlock(block, source, read)
  }
  return read
}

function readBlock(block: GiftBlock, source: Lang, { questions, faults }: ReadGift): void {
  const place = placeOf(block)
  const skip = (note: GiftNote): void => void faults.push({ ...place, ...note, isSkipped: true })
  if (block.text.length > LONGEST_BLOCK) return skip({ code: 'long', params: {} })
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(`${block.text}\n`)
  } catch (error) {
    const open = unclosedLine(block.text)
    if (open !== undefined) return skip({ code: 'unclosed', params: { found: open.slice(0, 60) } })
    const { location } = error as { location?: { start: { line: number; offset: number } } }
    const rest = block.text.slice(location?.start.offset ?? 0).trimStart()
    // where it ends too early, its last line is all there is to quote
    const found = rest === '' ? block.text.slice(block.text.lastIndexOf('\n') + 1).trim() : rest
    return skip({ code: 'syntax', params: { found: found.slice(0, 20) } })
  }
  for (const gift of parsed) {
    const notes: GiftNote[] = []
    try {
      questions.push(questionFrom(gift, { source, notes }))
      for (const note of notes) faults.push({ ...place, ...note, isSkipped: false })
    } catch (error) {
      if (!(error instanceof NotOurs)) throw error
      skip(error.note)
    }
  }
}

function placeOf({ line, text }: GiftBlock): Pick<GiftFault, 'line' | 'start'> {
  const first = text.split('\n').find((one) => !one.trimStart().startsWith('//')) ?? ''
  return { line, start: first.trim().slice(0, 80) }
}
