// The caption files that a document's cues make: WebVTT bytes by hash, so that they are served like any other media.
import { sha256 } from '../../platform/ids'
import { type Lang, LANGUAGES } from '../../platform/languages'
import { writeVtt } from '../../platform/webvtt'
import type { Captions, CourseDocument } from './document'
import { lessonsOf } from './rules'

export interface CaptionFile {
  hash: string
  label: string
  bytes: Buffer
}

/** The WebVTT file of one set of cues. */
export function captionFile(captions: Captions, lang: Lang): CaptionFile {
  const bytes = Buffer.from(writeVtt(captions.cues), 'utf8')
  return { hash: sha256(bytes), label: `${lang}.vtt`, bytes }
}

/** Every caption file of a document. */
export function captionFilesOf(document: CourseDocument): CaptionFile[] {
  return lessonsOf(document).flatMap(({ lesson }) =>
    lesson.kind !== 'video'
      ? []
      : lesson.recordings.flatMap((recording) =>
          LANGUAGES.flatMap((lang) => {
            const captions = recording.captions[lang]
            return captions ? [captionFile(captions, lang)] : []
          }),
        ),
  )
}
