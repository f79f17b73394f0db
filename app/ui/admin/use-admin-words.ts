// The words every form of the administration says about its answers.
import { useTranslation } from '../kit/use-translation'
import type { FormWords } from '../kit/form'

export function useAdminWords(): FormWords {
  const { t } = useTranslation('admin')
  return {
    count: (count) => t('wrong', { count }),
    refused: t('refused'),
    problem: (code) => t(`problem.${code}` as 'problem.role'),
  }
}
