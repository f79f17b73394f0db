// What the part of a question that says what is right is given.
import type { QuestionType } from '../../../domain/quizzes/questions'
import type { Lang } from '../../../platform/languages'
import type { FieldState } from '../../kit/field'
import type { SavePart } from '../parts'

export interface KeyProps {
  field: (name: string) => FieldState
  form: SavePart
  type: QuestionType
  source: Lang
  spareIds: readonly string[]
}
