// Reads a course folder whole and names every fault at once, with file and line. Nothing outside the folder is read:
// links and names that lead out are refused.
import { checkDocument } from '../courses/check'
import { CourseDocument } from '../courses/document'
import { FolderReader } from './folder-reader.server'
import { FolderCourse } from './folder-shape'
import { toDocument } from './to-document'
import { type Problem, readYaml } from './yaml-file'

export interface ReadCourse {
  /** absent where an error stands in the way */
  document?: CourseDocument
  /** the same, also where something is missing that a draft may lack */
  draft?: CourseDocument
  problems: Problem[]
  /** where each media file of the document lies, by hash */
  files: ReadonlyMap<string, string>
}

/** Reads and checks the folder; errors and warnings in `problems`, by file and line. */
export async function readCourseFolder(folder: string): Promise<ReadCourse> {
  const reader = new FolderReader(folder)
  const text = await reader.text('course.yaml')
  if (text === undefined) return { problems: reader.problems, files: new Map() }
  const course = readYaml('course.yaml', text, FolderCourse)
  reader.problems.push(...course.problems)
  if (!course.value) return { problems: reader.problems, files: new Map() }

  const parts = await reader.parts(course.value, course)
  const document = CourseDocument.safeParse(toDocument(parts))
  if (!document.success) {
    for (const issue of document.error.issues) {
      reader.error('course.yaml', 0, 'shape', { where: issue.path.map(String).join('.'), message: issue.message })
    }
    return { problems: reader.problems, files: reader.files }
  }
  for (const finding of checkDocument(document.data)) {
    const { file, line } = reader.where.get(finding.at) ?? { file: 'course.yaml', line: 1 }
    reader.problems.push({
      level: finding.level,
      file,
      line,
      code: finding.code,
      params: { ...finding.params, id: finding.at },
      // one id for two things: no editor could tell them apart
      ...(finding.code === 'id-twice' ? {} : { canWait: true }),
    })
  }
  const errors = reader.problems.filter((p) => p.level === 'error')
  return {
    problems: reader.problems,
    files: reader.files,
    ...(errors.length === 0 ? { document: document.data } : {}),
    ...(errors.every((p) => p.canWait) ? { draft: document.data } : {}),
  }
}
