// A plain choice at every sign-in: other people use this computer.
import { useTranslation } from '../kit/use-translation'
import { type FieldState, TickField } from '../kit/field'

export function SharedTick(field: FieldState) {
  const { t } = useTranslation('account')
  return <TickField {...field} says="shared" label={t('shared.label')} hint={t('shared.hint')} />
}
