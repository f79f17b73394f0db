// Sign-ins of tests that are about something else: staff who have shown enough.
import type { Db } from '../../db/client'
import { type SignInWith, startSignIn } from '../../app/platform/auth'

export const ENOUGH: SignInWith = { proofs: ['password', 'mailbox'] }

/** The Cookie header of a person who has shown enough for whatever role they have. */
export const enoughCookie = async (db: Db, personId: string): Promise<string> =>
  (await startSignIn(db, personId, { isHttps: false }, 'own', ENOUGH)).cookie.split(';')[0] ?? ''
