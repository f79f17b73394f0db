// What a browser is asked about passkeys, and what its answer is worth. A challenge is taken before the answer is looked at:
// whatever comes of it, it cannot be answered again.
import { keepChallenge, takeChallenge } from '../../domain/proofs/challenges.server'
import { addPasskey, usePasskey } from '../../domain/proofs/passkeys.server'
import { findPasskey, listPasskeys } from '../../domain/proofs/queries.server'
import { Refusal } from '../../domain/refusal'
import { i18nFor } from '../../platform/i18n'
import {
  askToAdd,
  askToUse,
  challengeOf,
  checkAdded,
  checkUsed,
  credentialOf,
  parseAnswer,
} from '../../platform/passkeys'
import type { DoorContext, SignedInContext } from '../guard.server'

const asJson = (value: object): Response => Response.json(value, { headers: { 'Cache-Control': 'no-store' } })

/** What to ask the authenticator of whoever signs in. */
export async function challengeToUse(ctx: DoorContext): Promise<Response> {
  const asked = await askToUse(ctx.visit.config)
  keepChallenge(ctx, asked.challenge)
  return asJson(asked)
}

/** What to ask of whoever adds a passkey. */
export async function challengeToAdd(ctx: SignedInContext): Promise<Response> {
  const { id, name, email } = ctx.viewer
  const brand = i18nFor(ctx.lang).getFixedT(ctx.lang, 'site')('brand')
  const known = listPasskeys(ctx.db, id)
  const asked = await askToAdd(ctx.visit.config, { id, name, label: email ?? name }, known, brand)
  keepChallenge(ctx, asked.challenge, id)
  return asJson(asked)
}

/** Whose passkey answered. Refuses: passkey-refused, whatever is wrong with it. */
export async function personOfPasskey(ctx: DoorContext, typed: string): Promise<string> {
  const answer = parseAnswer(typed)
  const challenge = challengeOf(answer)
  const isAsked = challenge !== undefined && takeChallenge(ctx, challenge)
  const passkey = isAsked ? findPasskey(ctx.db, credentialOf(answer)) : undefined
  const counter =
    answer && passkey && challenge !== undefined
      ? await checkUsed(ctx.visit.config, answer, challenge, passkey)
      : undefined
  if (!passkey || counter === undefined || !usePasskey(ctx, { id: passkey.id, counter }))
    throw new Refusal('passkey-refused')
  return passkey.personId
}

/** Adds the passkey that a browser made. Refuses: passkey-refused, passkey-elsewhere, passkeys-many. */
export async function takeNewPasskey(ctx: SignedInContext, typed: string, name: string): Promise<void> {
  const answer = parseAnswer(typed)
  const challenge = challengeOf(answer)
  const isAsked = challenge !== undefined && takeChallenge(ctx, challenge, ctx.viewer.id)
  const made = answer && isAsked ? await checkAdded(ctx.visit.config, answer, challenge) : undefined
  if (!made) throw new Refusal('passkey-refused')
  addPasskey(ctx, { ...made, name })
}
