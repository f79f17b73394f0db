// The rules of a quiz as a form: attempts, waiting, order and pools.
import { TextField, TickField } from '../../kit/field'
import { useTranslation } from '../../kit/use-translation'
import type { SaveAgain, SavePart, StudioFrame } from '../parts'
import { SaveForm } from '../save-form'
import { countRows } from './count-rows'
import { RowButtons } from './row-buttons'

const MOST_POOLS = 50

export function QuizSettings({
  frame,
  part,
  again,
}: {
  frame: StudioFrame
  part: SavePart
  again: SaveAgain | undefined
}) {
  const { t } = useTranslation('quiz-editor')
  const rows = countRows(part.values, 'pools', { least: 1, most: MOST_POOLS })
  return (
    <SaveForm frame={frame} part={part} again={again}>
      {(field) => (
        <>
          <div className="duo">
            <TextField {...field('attempts')} label={t('attempts')} hint={t('attemptsHint')} inputMode="numeric" />
            <TextField {...field('waitMinutes')} label={t('wait')} hint={t('waitHint')} inputMode="numeric" />
          </div>
          <TickField {...field('shuffleQuestions')} says="yes" label={t('shuffleQuestions')} />
          <TickField {...field('shuffleOptions')} says="yes" label={t('shuffleOptions')} />
          <fieldset className="field">
            <legend className="lab">{t('pools')}</legend>
            <p className="hint">{t('poolsHint')}</p>
            <ol className="plain-l rows" data-rows="pools" data-max={MOST_POOLS} data-grows="">
              {Array.from({ length: rows }, (_, i) => (
                <li key={i} className="choice two" data-row>
                  <input type="hidden" name={`pools[${i}].was`} value={part.values[`pools[${i}].was`] ?? ''} />
                  <PoolInput {...field(`pools[${i}].id`)} number={i + 1} part="name" />
                  <PoolInput {...field(`pools[${i}].draw`)} number={i + 1} part="draw" />
                  <RowButtons number={i + 1} />
                </li>
              ))}
            </ol>
          </fieldset>
        </>
      )}
    </SaveForm>
  )
}

interface PoolInputProps {
  id: string
  name: string
  value: string | undefined
  problem: string | undefined
  number: number
  part: 'name' | 'draw'
}

function PoolInput({ id, name, value, problem, number, part }: PoolInputProps) {
  const { t } = useTranslation('quiz-editor')
  const say = (number: number | string): string =>
    part === 'name' ? t('poolName', { number }) : t('poolDraw', { number })
  return (
    <input
      id={id}
      name={name}
      defaultValue={value}
      placeholder={say(number)}
      aria-label={say(number)}
      aria-invalid={problem ? true : undefined}
      inputMode={part === 'draw' ? 'numeric' : 'text'}
      maxLength={60}
      autoComplete="off"
      data-line
    />
  )
}
