import type { Told } from '../../domain/transfer/imports'
import { useTranslation } from '../kit/use-translation'

/** Every fault with its file and line, or the one reason why nothing could be read. */
export function ToldPart({ told, isRefused }: { told: Told; isRefused: boolean }) {
  const { t } = useTranslation(['transfer', 'lint', 'refusals'])
  if (told.kind === 'archive') return <p className="read gap">{t(`archive.${told.code}`, told.params)}</p>
  if (told.kind === 'refusal')
    return <p className="read gap">{t(`refusals:${told.code}` as 'refusals:not-found', told.params)}</p>
  if (told.problems.length === 0) return null
  const errors = told.problems.filter(({ level }) => level === 'error').length
  const warnings = told.problems.length - errors
  return (
    <section aria-labelledby="faults">
      <h2 id="faults">{isRefused ? t('faults.title') : t('faults.later')}</h2>
      <p className="small quiet">
        {errors > 0 && t('faults.errors', { count: errors })}
        {errors > 0 && warnings > 0 && ', '}
        {warnings > 0 && t('faults.warnings', { count: warnings })}
        {told.more > 0 && ` ${t('faults.more', { count: told.more })}`}
      </p>
      <ol className="faults plain-l">
        {told.problems.map(({ level, file, line, code, params }, i) => (
          <li key={i} className={level}>
            <span className="tag">{t(`faults.${level}`)}</span>
            <span>
              <code>{line > 0 ? t('faults.at', { file, line }) : file}</code>{' '}
              {t(`lint:${code}` as 'lint:yaml', params as { message: string })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
