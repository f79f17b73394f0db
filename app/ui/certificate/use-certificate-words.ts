// The words the forms about certificates say of their answers.
import type { FormWords } from '../kit/form'
import { useTranslation } from '../kit/use-translation'

export function useCertificateWords(): FormWords {
  const { t } = useTranslation(['certificate', 'account'])
  return {
    count: (count) => t('account:oops', { count }),
    refused: t('account:refused'),
    problem: (code) =>
      code.startsWith('name-')
        ? t(`account:problem.${code}` as 'account:problem.name-missing')
        : t(`problem.${code}` as 'problem.number-missing'),
  }
}
