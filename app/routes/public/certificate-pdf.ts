import type { LoaderFunctionArgs } from '@remix-run/node'
import { certificatePdf, combinedPdf } from '../../domain/credentials/pdf.server'
import { visitor } from '../guard.server'
import { ownNumber } from './certificate-own.server'
import { lookUp, noFile, shownFacts } from './certificate-page.server'
import { pdfResponse, printOf } from './certificate-print.server'

/**
 * The certificate as a PDF in the language of the address, the same for everybody but for the holder's whole identity
 * number. Without a genuine certificate there is no file.
 */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const result = await lookUp(ctx, args.params.code ?? '')
  if (result.kind === 'combined' && result.found.facts) {
    const { facts, row, parts, ...found } = result.found
    const number = ownNumber(ctx, { holderId: row.personId, id: row.id, sealed: row.identity })
    const print = await printOf(ctx, facts, { ...row, ...found }, number)
    return pdfResponse(ctx, found.code, await combinedPdf(facts, { ...print, parts }))
  }
  const facts = result.kind === 'found' ? shownFacts(result.found) : undefined
  if (result.kind !== 'found' || !facts) return noFile(ctx, result)
  const { found } = result
  const number = ownNumber(ctx, { holderId: found.holderId, id: facts.id, sealed: found.identity })
  const print = await printOf(ctx, facts, found, number)
  return pdfResponse(ctx, found.code, await certificatePdf(facts, print))
}
