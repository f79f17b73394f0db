// One YAML file read against a shape, with the line of everything that does not fit.
import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'

export interface Problem {
  level: 'error' | 'warning'
  file: string
  /** from 1; 0 where the file itself is the matter */
  line: number
  /** key of lint.json */
  code: string
  params: Record<string, string | number>
  /** a draft may be so: it stands in the way of publishing only */
  canWait?: true
}

export interface YamlFile<T> {
  value?: T
  problems: Problem[]
  /** the line of a path of keys, or of the nearest part of it that is there */
  lineOf(path: readonly PropertyKey[]): number
}

/** Reads YAML 1.2 text; every fault comes back at once. `depth` of aliases is bounded, so that no file explodes. */
export function readYaml<S extends z.ZodType>(file: string, text: string, shape: S): YamlFile<z.output<S>> {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true })
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined
      if (node?.range) return counter.linePos(node.range[0]).line
    }
    return 1
  }
  const problems = document.errors.map((e): Problem => {
    return { level: 'error', file, line: counter.linePos(e.pos[0]).line, code: 'yaml', params: { message: e.message } }
  })
  if (problems.length > 0) return { problems, lineOf }
  const parsed = shape.safeParse(document.toJS({ maxAliasCount: 50 }))
  if (parsed.success) return { value: parsed.data, problems, lineOf }
  return {
    problems: parsed.error.issues.map((issue): Problem => {
      const where = issue.path.map(String).join('.')
      return {
        level: 'error',
        file,
        line: lineOf(issue.path),
        code: 'shape',
        params: { where, message: issue.message },
      }
    }),
    lineOf,
  }
}
