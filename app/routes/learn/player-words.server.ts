// The player's words in one language, as the island is given them.
import { i18nFor } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import type { PlayerWords } from '../../ui/player/words'

export function playerWords(lang: Lang): PlayerWords {
  const t = i18nFor(lang).getFixedT(lang, 'lesson')
  return {
    name: t('player.name'),
    play: t('player.play'),
    pause: t('player.pause'),
    position: t('player.position'),
    positionAt: t('player.positionAt'),
    speed: t('player.speed'),
    quality: {
      name: t('player.quality.name'),
      auto: t('player.quality.auto'),
      autoShort: t('player.quality.autoShort'),
      upTo: t('player.quality.upTo'),
      saving: t('player.quality.saving'),
      audio: t('player.quality.audio'),
      audioShort: t('player.quality.audioShort'),
    },
    captions: t('player.captions'),
    captionsOff: t('player.captionsOff'),
    secondLine: t('player.secondLine'),
    secondNone: t('player.secondNone'),
    size: t('player.size'),
    sizes: { m: t('player.sizes.m'), l: t('player.sizes.l'), xl: t('player.sizes.xl') },
    mute: t('player.mute'),
    unmute: t('player.unmute'),
    volume: t('player.volume'),
    fullscreen: t('player.fullscreen'),
    leaveFullscreen: t('player.leaveFullscreen'),
    help: t('player.help'),
    close: t('player.close'),
    savedAt: t('player.savedAt'),
    waiting: t('player.waiting'),
    signedOut: t('player.signedOut'),
    signIn: t('player.signIn'),
    refused: t('player.refused'),
    done: t('player.done'),
    courseDone: t('player.courseDone'),
    toLearn: t('player.toLearn'),
    failed: t('player.failed'),
    keys: {
      toggle: t('player.keys.toggle'),
      tens: t('player.keys.tens'),
      fives: t('player.keys.fives'),
      volume: t('player.keys.volume'),
      mute: t('player.keys.mute'),
      captions: t('player.keys.captions'),
      fullscreen: t('player.keys.fullscreen'),
      speed: t('player.keys.speed'),
      share: t('player.keys.share'),
      size: t('player.keys.size'),
      help: t('player.keys.help'),
    },
    search: {
      label: t('player.search.label'),
      found: t('player.search.found'),
      none: t('player.search.none'),
      previous: t('player.search.previous'),
      next: t('player.search.next'),
    },
  }
}
