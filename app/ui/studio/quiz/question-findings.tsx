// What is missing or doubtful in a question, quietly under its head. The script brings it up to date when one leaves the
// question; nothing is said while somebody types.
import { useTranslation } from '../../kit/use-translation'
import type { QuestionLine } from './quiz-part'

const PARTS = ['prompt', 'text', 'left', 'right'] as const
type Part = (typeof PARTS)[number]

export function QuestionFindings({ line }: { line: QuestionLine }) {
  const { t } = useTranslation(['quiz-editor', 'lint'])
  const isPart = (part: unknown): part is Part => (PARTS as readonly unknown[]).includes(part)
  const say = ({ code, params }: QuestionLine['findings'][number]): string =>
    code === 'text-source-missing' && isPart(params.part)
      ? t(`lacks.${params.part}`)
      : String(t(`lint:${code}` as never, params as never))
  return (
    <ul className="plain-l small findings" data-fresh={`findings-${line.id}`}>
      {[...new Set(line.findings.map(say))].map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  )
}
