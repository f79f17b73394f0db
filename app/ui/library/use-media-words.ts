// The words the forms of the library say about their answers.
import type { FormWords } from '../kit/form'
import { useTranslation } from '../kit/use-translation'

export function useMediaWords(): FormWords {
  const { t } = useTranslation('media')
  return {
    count: (count) => t('form.count', { count }),
    refused: t('form.refused'),
    problem: (code) => t(`problem.${code === 'clock' ? 'clock' : 'choice'}`),
  }
}
