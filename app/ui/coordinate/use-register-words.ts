// The words that forms of the register, and of the history, say about their answers.
import type { FormWords } from '../kit/form'
import { useTranslation } from '../kit/use-translation'

export function useRegisterWords(): FormWords {
  const { t } = useTranslation('certified')
  return {
    count: (count) => t('oops', { count }),
    refused: t('refused'),
    problem: (code) => t(`problem.${code}` as 'problem.reason-missing'),
  }
}

export function useHistoryWords(): FormWords {
  const { t } = useTranslation(['history', 'certified'])
  return {
    count: (count) => t('certified:oops', { count }),
    refused: t('certified:refused'),
    problem: (code) => t(`problem.${code}` as 'problem.file-missing'),
  }
}
