// Lines of a list of institutions, as typed or as they were understood.
import { provinceName } from '../../domain/institutions/provinces'
import { useTranslation } from '../kit/use-translation'

export interface ShownLine {
  n: number
  problem: string | null
  name: string
  country: string
  province: string
  kind: string
}

export function ImportLines({
  lines,
  headingId,
  problemOf,
}: {
  lines: readonly ShownLine[]
  headingId: string
  problemOf?: (problem: string) => string
}) {
  const { t } = useTranslation('register')
  // what was understood is shown in words, what was typed as it stands
  const kindOf = (kind: string): string => (problemOf ? kind : t(`kind.${kind as 'public'}`))
  return (
    <div className="scroll" tabIndex={0} role="region" aria-labelledby={headingId}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="r">
              {t('import.line')}
            </th>
            {problemOf && <th scope="col">{t('import.problem')}</th>}
            <th scope="col">{t('list.name')}</th>
            <th scope="col">{t('list.country')}</th>
            <th scope="col">{t('list.province')}</th>
            <th scope="col">{t('import.typedKind')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.n}>
              <td className="r num">{line.n}</td>
              {problemOf && <td className="says">{problemOf(line.problem ?? '')}</td>}
              <td dir="auto">{line.name || '–'}</td>
              <td dir="auto">{line.country || '–'}</td>
              <td dir="auto">{(problemOf ? line.province : line.province && provinceName(line.province)) || '–'}</td>
              <td dir="auto">{kindOf(line.kind) || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
