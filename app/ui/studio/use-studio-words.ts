// The words the forms of the studio say about their answers.
import type { FormWords } from '../kit/form'
import { useTranslation } from '../kit/use-translation'
import { problemKey } from './problem-key'

export function useStudioWords(): FormWords {
  const { t } = useTranslation('studio')
  return {
    count: (count) => t('form.count', { count }),
    refused: t('form.refused'),
    problem: (code) => t(`problem.${problemKey(code)}`),
  }
}
