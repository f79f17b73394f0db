// The words that forms of the register say about their answers.
import type { FormWords } from '../kit/form'
import { useTranslation } from '../kit/use-translation'

export function useRegisterWords(): FormWords {
  const { t } = useTranslation(['account', 'register'])
  return {
    count: (count) => t('oops', { count }),
    refused: t('refused'),
    problem: (code) => t(`register:problem.${code}` as 'register:problem.name'),
  }
}
