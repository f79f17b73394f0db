import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { i18nFor } from '../../platform/i18n'
import type { SaveAgain } from '../../ui/studio/parts'
import { SettingsPage } from '../../ui/studio/settings-page'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
import { answerSave } from './save.server'
import { settingsPart } from './settings-part.server'

export const handle = { island: 'desk' }

/** The facts of a course. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await instructor(args)
  return settingsPart(ctx, args.params.courseId ?? '')
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  return answerSave(ctx, args.params.courseId ?? '', args.request)
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? privateHead(
        data.frame.lang,
        i18nFor(data.frame.lang).getFixedT(data.frame.lang, 'reading-editor')('settings.title'),
      )
    : []

export default function StudioSettings() {
  const again = useActionData<{ save: SaveAgain }>()
  return <SettingsPage part={useLoaderData<typeof loader>()} again={again?.save} />
}
