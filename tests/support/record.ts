// A signed record as the worker leaves it, without its file.
import { randomBytes, randomUUID } from 'node:crypto'
import { resultRecords } from '../../db/schema/records'
import type { Scope } from '../../app/domain/accounts/policy'
import type { Context } from '../../app/domain/context'
import { registerKey } from '../../app/domain/credentials/register-key.server'
import { codeFrom, formatCode, parseCode } from '../../app/domain/credentials/rules'
import type { RecordList } from '../../app/domain/records/facts'
import { signList } from '../../app/domain/records/sign-list.server'

/** Its code (grouped), and the list that was signed. */
export function keptRecord(
  machine: Context,
  { personId, scope = { institutionId: null, country: null } }: { personId: string; scope?: Scope },
): { code: string; text: string } {
  const code = formatCode(codeFrom(randomBytes(10)))
  const name = { es: 'Programa Ibermuseos', pt: 'Programa Ibermuseus', en: 'Ibermuseums Programme' }
  const list: RecordList = {
    version: 1,
    kind: 'record-of-results',
    code,
    language: 'es',
    programme: 'Ibermuseos',
    issuer: { name: name.es, legalId: '' },
    scope: 'Ámbito: todo el programa',
    asked: [],
    timeZone: 'America/Lima',
    snapshotAt: machine.now,
    snapshot: '2026-11-03 10:00:00',
    place: '',
    hasMarks: false,
    rows: [{ n: 1, name: 'Rosa Quispe', country: 'Perú', course: 'Abierto', status: 'En curso' }],
    totals: { rows: 1, completed: 0, certified: 0, certifiedHours: 0 },
    signatories: [{ name: '', role: 'Dirección del programa' }],
    keyId: machine.keys.signingKeyId,
  }
  const { statement, statementText, signature, text } = signList(machine.keys, list, name)
  registerKey(machine)
  const kept = {
    query: '{}',
    scope: JSON.stringify(scope),
    personId,
    signedAt: machine.now,
    fileDigest: '0'.repeat(64),
  }
  machine.db
    .insert(resultRecords)
    .values({
      exportId: randomUUID(),
      code: parseCode(code) ?? '',
      statement: statementText,
      signature,
      keyId: statement.keyId,
      rows: 1,
      ...kept,
    })
    .run()
  return { code, text }
}
