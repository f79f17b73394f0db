// Something missing or doubtful in a course, and where. Errors block publishing; warnings only ask.
export interface Finding {
  level: 'error' | 'warning'
  /** key of lint.json */
  code: string
  params: Record<string, string | number>
  /** id of the lesson, question or option it is about; 'course' for the whole */
  at: string
}

export type Say = (code: string, at: string, params?: Finding['params']) => void
