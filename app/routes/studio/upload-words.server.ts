// The words of the uploading island in one language, with their places for figures left open.
import type { Lang } from '../../platform/languages'
import { words } from '../../platform/words'
import type { UploadWords } from '../../ui/uploads/words'

export function uploadWords(lang: Lang): UploadWords {
  const { media, refusals } = words[lang]
  return {
    ...media.client,
    refusals: {
      'upload-empty': refusals['upload-empty'],
      'upload-too-large': refusals['upload-too-large'],
      'upload-quota': refusals['upload-quota'],
      'too-many': refusals['too-many'],
    },
  }
}
