import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { IMPORT_PROBLEMS, isImportProblem } from '../../domain/transfer/import-problems'
import { largestImport } from '../../domain/transfer/import-size'
import { i18nFor } from '../../platform/i18n'
import { ImportPage } from '../../ui/transfer/import-page'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'

/** Where a course is brought in; a form that brought none leads back here with the reason. */
export async function loader(args: LoaderFunctionArgs) {
  const { lang, visit } = await instructor(args)
  const asked = new URL(args.request.url).searchParams.get('problem')
  const problem = isImportProblem(asked) ? asked : undefined
  const page = { lang, largestBytes: largestImport(visit.config), ...(problem ? { problem } : {}) }
  return data(page, { status: problem ? IMPORT_PROBLEMS[problem] : 200 })
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page ? privateHead(page.lang, i18nFor(page.lang).getFixedT(page.lang, 'transfer')('title')) : []

export default function ImportCourse() {
  return <ImportPage {...useLoaderData<typeof loader>()} />
}
