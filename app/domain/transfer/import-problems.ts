// Why a form that should bring a course brought none: the words of its page, and the status that page is shown with.
export const IMPORT_PROBLEMS = { form: 400, nothing: 422, 'too-large': 413, 'too-many': 429, 'no-room': 503 } as const
export type ImportProblem = keyof typeof IMPORT_PROBLEMS

export const isImportProblem = (text: string | null): text is ImportProblem => text !== null && text in IMPORT_PROBLEMS
