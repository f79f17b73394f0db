// The words that the forms of signing in say about their answers.
import type { FormWords } from '../kit/form'
import { useTranslation } from '../kit/use-translation'

export function useSigningWords(): FormWords {
  const { t } = useTranslation(['signing-in', 'account'])
  return {
    count: (count) => t('account:oops', { count }),
    refused: t('account:refused'),
    problem: (code) => t(`problem.${code}` as 'problem.app-missing'),
  }
}
