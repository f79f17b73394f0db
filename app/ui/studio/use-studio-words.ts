// The words the forms of the studio say about their answers.
import type { FormWords } from '../kit/form'
import { useTranslation } from '../kit/use-translation'

const KNOWN = ['needed', 'long', 'number', 'clock', 'choice', 'address', 'link'] as const
type Known = (typeof KNOWN)[number]

export function useStudioWords(): FormWords {
  const { t } = useTranslation('studio')
  const isKnown = (code: string): code is Known => (KNOWN as readonly string[]).includes(code)
  return {
    count: (count) => t('form.count', { count }),
    refused: t('form.refused'),
    problem: (code) => t(`problem.${isKnown(code) ? code : 'other'}`),
  }
}
