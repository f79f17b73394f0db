// From a pressed key to an act of the player.
import type { BarActs } from './bar'
import { keyHelp } from './help'
import { actOf, focusedKind, needsFocusInside, type PlayerAct } from './keys'
import type { PlayerWords } from './words'

export interface KeyActs extends Pick<BarActs, 'toggle' | 'mute' | 'fullscreen'> {
  skip(seconds: number): void
  share(tenths: number): void
  louder(step: 1 | -1): void
  faster(step: 1 | -1): void
  switchCaptions(): void
  largerLetters(step: 1 | -1): void
}

export function listenForKeys(root: HTMLElement, words: PlayerWords, acts: KeyActs): void {
  let help: HTMLDialogElement | undefined
  const run = (act: PlayerAct): void => {
    if (act.do === 'toggle') acts.toggle()
    else if (act.do === 'mute') acts.mute()
    else if (act.do === 'captions') acts.switchCaptions()
    else if (act.do === 'fullscreen') acts.fullscreen()
    else if (act.do === 'skip') acts.skip(act.seconds)
    else if (act.do === 'share') acts.share(act.tenths)
    else if (act.do === 'volume') acts.louder(act.steps)
    else if (act.do === 'speed') acts.faster(act.steps)
    else if (act.do === 'size') acts.largerLetters(act.steps)
    else {
      if (!help) root.append((help = keyHelp(words)))
      help.showModal()
    }
  }
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || document.querySelector('dialog[open]')) return
    const act = actOf(event, focusedKind(event.target))
    if (!act || (needsFocusInside(act) && !root.contains(document.activeElement))) return
    event.preventDefault()
    run(act)
  })
}
