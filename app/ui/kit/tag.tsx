import type { ReactNode } from 'react'
import type { Lang } from '../../platform/languages'
import { LANGUAGE_NAMES } from '../../platform/languages'
import { Icon } from './icon'

/** A small framed word; dashed = captions; good, warn and bad carry a state that the word also says. */
export function Tag({ kind, children }: { kind?: 'cc' | 'good' | 'warn' | 'bad'; children: ReactNode }) {
  return <span className={kind ? `tag ${kind}` : 'tag'}>{children}</span>
}

/** ES PT EN, each with its full name for those who listen. */
export function LanguageTags({ languages, captions = false }: { languages: readonly Lang[]; captions?: boolean }) {
  return (
    <>
      {languages.map((lang) => (
        <Tag key={lang} {...(captions ? { kind: 'cc' as const } : {})}>
          {captions && <Icon name="captions" />}
          <abbr title={LANGUAGE_NAMES[lang]}>{lang.toUpperCase()}</abbr>
        </Tag>
      ))}
    </>
  )
}
