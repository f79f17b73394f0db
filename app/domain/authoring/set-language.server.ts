// Whether a course is to be had in a language, whole or with captions alone. The public sees it from the next publication
// in which the language is chosen; what was translated stays, whatever is decided here.
import type { Lang } from '../../platform/languages'
import type { Context } from '../context'
import type { LanguageState } from '../courses/rules'
import { Refusal } from '../refusal'
import { changeDraft } from './change-draft.server'

/** Refuses: not-found, not-allowed; draft-limits for the language the course is made in. */
export function setLanguage(ctx: Context, courseId: string, lang: Lang, state: LanguageState): void {
  changeDraft(ctx, courseId, (document) => {
    if (lang === document.source) throw new Refusal('draft-limits')
    const { [lang]: _before, ...others } = document.languages
    document.languages = state === 'none' ? others : { ...others, [lang]: state }
    return { act: 'edit-course', subject: 'course', label: document.title[document.source]?.text ?? '' }
  })
}
