// Terminal commands over what belongs to the programme: read it, set one value, choose the title of certificates, and take
// the picture of a signature.
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { Command } from './cli-command'
import { titleOfKind } from './domain/credentials/kind-titles.server'
import { CERTIFICATE_KINDS } from './domain/credentials/kinds'
import { setSignature, SIGNATURE_MOST_BYTES } from './domain/media/set-signature.server'
import { changeSettings } from './domain/settings/change-settings.server'
import { Programme } from './domain/settings/programme'
import { listSettings, programme } from './domain/settings/queries.server'
import { LANGUAGES } from './platform/languages'
import { readPng } from './platform/png'
import { complain, say } from './platform/terminal'

export const listSettingsCommand: Command = ({ ctx }) => {
  for (const { key, value } of listSettings(ctx.db)) say(`${key} = ${value}`)
  return 0
}

/** `settings set certificateTitle.es Constancia`, `settings set legalNotes.MX.es …`; an empty text takes a note out. */
export const setCommand: Command = ({ ctx, t, args }) => {
  const [path = '', value = ''] = args
  const standing = structuredClone(programme(ctx.db)) as unknown as Record<string, unknown>
  const isSet = setAt(standing, path.split('.'), value)
  const wanted = Programme.safeParse(standing)
  if (!isSet || !wanted.success) {
    complain(t('cli:setting-wrong', { path }))
    return 1
  }
  changeSettings(ctx, wanted.data)
  say(t('cli:setting-set', { path }))
  return 0
}

/** Follows the path through what is there; only notes of a country may be new. False where there is no such setting. */
function setAt(within: Record<string, unknown>, [name = '', ...rest]: string[], value: string): boolean {
  if (!Object.hasOwn(within, name)) {
    const isNote = /^[A-Z]{2}$/.test(name) || LANGUAGES.some((lang) => lang === name)
    if (!isNote) return false
    within[name] = rest.length > 0 ? {} : undefined
  }
  if (rest.length === 0) {
    if (value === '' && typeof within[name] !== 'string') return false
    if (value === '' && LANGUAGES.some((lang) => lang === name)) delete within[name]
    else within[name] = value
    return true
  }
  const inner = within[name]
  return typeof inner === 'object' && inner !== null && setAt(inner as Record<string, unknown>, rest, value)
}

/** One of the titles that are offered, in every language. */
export const titleCommand: Command = ({ ctx, t, args }) => {
  const kind = CERTIFICATE_KINDS.find((one) => one === args[0])
  if (!kind) {
    complain(t('cli:title-unknown', { kinds: CERTIFICATE_KINDS.join(', ') }))
    return 1
  }
  const certificateTitle = titleOfKind(kind)
  changeSettings(ctx, { certificateTitle })
  say(Object.values(certificateTitle).join(' · '))
  return 0
}

/** The file of a PNG, or `none`. The picture is on paper only: it has no public address. */
export const signatureCommand: Command = async ({ ctx, storage, t, args }) => {
  const [path = ''] = args
  if (path === 'none') {
    changeSettings(ctx, { signatureImage: '' })
    say(t('cli:setting-set', { path: 'signatureImage' }))
    return 0
  }
  const size = await stat(path).then(
    (file) => (file.isFile() ? file.size : 0),
    () => 0,
  )
  const png = size > 0 && size <= SIGNATURE_MOST_BYTES ? readPng(await readFile(path)) : undefined
  if (!png) {
    complain(t('cli:signature-wrong', { path }))
    return 1
  }
  const stored = await storage.put(createReadStream(path))
  setSignature(ctx, { ...stored, ...png })
  say(t('cli:signature-set', { width: png.widthPx, height: png.heightPx }))
  return 0
}
