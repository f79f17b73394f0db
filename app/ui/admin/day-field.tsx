// A day, chosen from the browser's calendar where it has one.
import type { FieldState } from '../kit/field'
import { Icon } from '../kit/icon'

export function DayField({ id, name, value, problem, label }: FieldState & { label: string }) {
  return (
    <div className={problem ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {problem && (
        <span className="err" id={`${id}-problem`}>
          <Icon name="warning" /> {problem}
        </span>
      )}
      <input
        type="date"
        id={id}
        name={name}
        defaultValue={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
      />
    </div>
  )
}
