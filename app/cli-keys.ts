// Terminal commands over the machine's keys: what there is, a new one of each kind, and the end of those of before. Web
// processes and the worker take up what is written within a few seconds, without a restart.
import type { Command, Terminal } from './cli-command'
import { listSigningKeys } from './domain/keys/list-keys.server'
import { countSealedUnder } from './domain/keys/reseal.server'
import { recordDestruction, recordNewRoot, recordRotation } from './domain/keys/rotate.server'
import { addRoot, addSigningKey, idOfKeyFile, readKeys } from './platform/keys'
import { destroyKeyFile, type KeyFile, listKeyFiles } from './platform/keys-files'
import { complain, say } from './platform/terminal'

/** Every key that ever signed, and every root that is kept. */
export const listKeysCommand: Command = ({ ctx, t, config }) => {
  const files = new Map(listKeyFiles(config.keysDir, 'sign').map((file) => [idOfKeyFile(config.keysDir, file), file]))
  for (const { id, retiredAt } of listSigningKeys(ctx.db)) {
    const date = retiredAt === null ? '' : new Date(retiredAt).toISOString()
    const file = files.get(id)
    if (!file) say(t('badges:keys.former', { id, state: t('badges:keys.gone', { date }) }))
    else {
      const state = retiredAt === null ? t('badges:keys.current') : t('badges:keys.retired', { date })
      say(t('badges:keys.sign', { number: file.number, id, state }))
    }
  }
  const current = ctx.keys.rootNumber()
  for (const { number } of listKeyFiles(config.keysDir, 'root')) {
    const state = number === current ? 'current' : number > current ? 'waits' : 'kept'
    say(t('badges:keys.root', { number, state: t(`badges:keys.${state}`) }))
  }
  return 0
}

export const rotateCommand: Command = ({ ctx, t, config }) => {
  addSigningKey(config.keysDir)
  const keys = readKeys(config.keysDir)
  recordRotation({ ...ctx, keys })
  say(t('badges:keys.rotated', { id: keys.signingKeyId }))
  return 0
}

export const rotateRootCommand: Command = ({ ctx, t, config }) => {
  const { number } = addRoot(config.keysDir)
  recordNewRoot(ctx, number)
  say(t('badges:keys.rootRotated', { number }))
  return 0
}

/** Private halves that sign no more, and roots under which nothing is sealed any more. */
export const destroyRetiredCommand: Command = (terminal) => {
  const { config, flags } = terminal
  if (!flags.isSure) {
    complain(terminal.t('badges:keys.sure'))
    return 1
  }
  const dir = config.keysDir
  let count = 0
  for (const file of [...listKeyFiles(dir, 'sign').slice(0, -1), ...freeRoots(terminal)]) {
    destroyKeyFile(dir, file)
    recordDestruction(terminal.ctx, file.name)
    count += 1
  }
  say(terminal.t('badges:keys.destroyed', { count }))
  return 0
}

function freeRoots({ ctx, t, config }: Terminal): KeyFile[] {
  const former = listKeyFiles(config.keysDir, 'root').filter(({ number }) => number < ctx.keys.rootNumber())
  return former.filter(({ number }) => {
    const count = countSealedUnder(ctx.db, number)
    if (count > 0) complain(t('badges:keys.inUse', { number, count }))
    return count === 0
  })
}
