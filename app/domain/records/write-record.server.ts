// The worker writes a record: reads the list in one snapshot, signs it, draws the PDF, and leaves what is needed to check it
// when the file is said to be done. Begun again, it is another record: the first never left the house.
import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { resultRecords } from '../../../db/schema/records'
import type { JobMachine } from '../../platform/queue'
import { sha256 } from '../../platform/ids'
import { record } from '../audit/record.server'
import { type Context, workerContext } from '../context'
import { codeFrom, formatCode, parseCode } from '../credentials/rules'
import { registerKey } from '../credentials/register-key.server'
import type { Writing, Written } from '../reports/write-export.server'
import { programme } from '../settings/queries.server'
import { collectList } from './collect-list.server'
import { recordPdf } from './pdf-record.server'
import { type SignedRecord, signList } from './sign-list.server'

/** Refuses: record-empty, record-long. */
export async function writeRecord(writing: Writing, machine: JobMachine): Promise<Written> {
  const { snapshot, wanted, file, signal, told } = writing
  const { keys, config } = machine
  const code = formatCode(codeFrom(randomBytes(10)))
  const list = inSnapshot(writing, () => collectList(writing, { code, keyId: keys.signingKeyId }))
  told(0, list.rows.length)
  const signed = signList(keys, list, programme(snapshot).issuerName)
  const address = `${config.ORIGIN}/${wanted.language}/records/${code}`
  const pdf = await recordPdf(signed, { address, signal, told })
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, pdf)
  return { bytes: pdf.length, settle: () => keepRecord(workerContext(machine), { writing, signed, pdf }) }
}

function inSnapshot<T>({ snapshot }: Writing, work: () => T): T {
  snapshot.$client.exec('begin')
  try {
    return work()
  } finally {
    snapshot.$client.exec('rollback')
  }
}

/** In the transaction in which the file is said to be done. */
function keepRecord(ctx: Context, of: { writing: Writing; signed: SignedRecord; pdf: Buffer }): void {
  const { writing, signed, pdf } = of
  const { id, query, scope, personId } = writing.wanted
  const { statement, statementText, signature } = signed
  registerKey(ctx)
  ctx.db
    .insert(resultRecords)
    .values({
      exportId: id,
      code: parseCode(statement.code) ?? '',
      statement: statementText,
      signature,
      keyId: statement.keyId,
      fileDigest: sha256(pdf),
      rows: statement.rows,
      query: JSON.stringify(query),
      scope: JSON.stringify(scope),
      personId,
      signedAt: statement.signedAt,
    })
    .run()
  record(ctx, 'records.sign', parseCode(statement.code) ?? '', { rows: statement.rows })
}
