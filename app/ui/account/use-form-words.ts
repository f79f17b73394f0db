// The words every account form says about its answers.
import { useTranslation } from '../kit/use-translation'
import type { FormWords } from '../kit/form'

export function useFormWords(): FormWords {
  const { t } = useTranslation('account')
  return {
    count: (count) => t('oops', { count }),
    refused: t('refused'),
    problem: (code) => t(`problem.${code}` as 'problem.name-missing'),
  }
}
