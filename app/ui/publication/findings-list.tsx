// What the check found, grouped by lesson, errors first; each line leads to its place.
import type { FoundGroup, PlacedFinding } from '../../domain/authoring/finding-places'
import { isLang, type Lang } from '../../platform/languages'
import { languageName } from '../kit/format'
import { Icon } from '../kit/icon'
import { useTranslation } from '../kit/use-translation'

interface Found {
  groups: FoundGroup[]
  /** /{lang}/studio/courses/{id} */
  at: string
  lang: Lang
  source: Lang
}

export function FindingsList({ groups, at, lang, source }: Found) {
  const { t } = useTranslation('publication')
  return (
    <div className="findings">
      {groups.map((group) => (
        <section key={group.id} aria-labelledby={`found-${group.id}`}>
          <h3 id={`found-${group.id}`}>
            {group.id === 'course' ? (
              t('check.course')
            ) : (
              <span lang={source}>
                {group.number === undefined ? '' : `${group.number}. `}
                {group.label || t('preview.noTitle')}
              </span>
            )}
          </h3>
          <ul className="plain-l">
            {group.findings.map((finding, i) => (
              <li key={`${finding.code}-${finding.at}-${i}`}>
                <FindingLine finding={finding} at={at} lang={lang} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function FindingLine({ finding, at, lang }: { finding: PlacedFinding; at: string; lang: Lang }) {
  const { t } = useTranslation(['publication', 'lint', 'quiz-editor'])
  const { level, code, params, path, question } = finding
  const named = isLang(params.lang) ? { ...params, lang: languageName(params.lang, lang) } : params
  const part = typeof params.part === 'string' ? { part: String(t(`part.${params.part}` as 'part.title')) } : {}
  return (
    <a className="finding" href={at + path}>
      <span className={level === 'error' ? 'bad' : 'warn'}>
        <Icon name={level === 'error' ? 'cross' : 'warning'} /> {t(`check.${level}`)}
      </span>
      <span>
        {question !== undefined && <b>{t('quiz-editor:question', { number: question })}: </b>}
        {String(t(`lint:${code}` as 'lint:yaml', { ...named, ...part } as never))}
      </span>
    </a>
  )
}
