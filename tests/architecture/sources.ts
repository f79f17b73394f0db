// The sources as the checks read them: which files there are, and their syntax trees.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'

export const ROOT = resolve(import.meta.dirname, '../..')

/** Files of the project below the folders given (tracked, or new and not ignored), as paths from the root. */
export function filesIn(...folders: string[]): string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...folders]
  const out = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64e6 })
  return [...new Set(out.split('\0'))].filter((file) => file !== '' && existsSync(join(ROOT, file))).sort()
}

/** TypeScript of the product: no tests, no type declarations. */
export function codeIn(...folders: string[]): string[] {
  return filesIn(...folders).filter((f) => /\.tsx?$/.test(f) && !/\.(test|d)\.tsx?$/.test(f))
}

export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}

export function lineCount(file: string): number {
  return textOf(file).replace(/\n$/, '').split('\n').length
}

export function treeOf(file: string): ts.SourceFile {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  return ts.createSourceFile(file, textOf(file), ts.ScriptTarget.ES2022, true, kind)
}

/** Visits every node of a tree. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

/** 'file:line' of a node, for messages a person can click. */
export function at(node: ts.Node): string {
  const file = node.getSourceFile()
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
}

/** What is imported or re-exported by a file, types included, as written. */
export function importsOf(file: string): string[] {
  return ts.preProcessFile(textOf(file), true, true).importedFiles.map((i) => i.fileName)
}
