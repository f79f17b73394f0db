// Every door calls a guard, is short, and has an address; every address has a door.
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import routes from '../../app/routes'
import { at, codeIn, filesIn, treeOf, walk } from './sources'

const GUARDS = ['visitor', 'anyone', 'leaver', 'learner', 'instructor', 'coordinator', 'administrator']
const MAX_LINES: Record<string, number> = { loader: 20, action: 25 }

interface Door {
  file: string
  name: 'loader' | 'action'
  node: ts.Node
}

const doorFiles = [...codeIn('app/routes'), 'app/root.tsx'].filter((f) => filesIn('app').includes(f))
const doors = doorFiles.flatMap(doorsOf)

describe('loaders and actions', () => {
  test('each awaits exactly one guard of routes/guard.server', () => {
    expect(doors.filter((door) => guardsAwaited(door.node).length !== 1).map(place)).toEqual([])
  })

  test('each does nothing before its guard', () => {
    const early = doors.filter(({ node }) => {
      const [guard] = guardsAwaited(node)
      return guard && firstAwait(node) !== guard
    })
    expect(early.map(place)).toEqual([])
  })

  test('each is short: loaders of 20 lines at most, actions of 25', () => {
    const long = doors.filter(({ node, name }) => lines(node) > (MAX_LINES[name] ?? 0))
    expect(long.map((door) => `${place(door)}: ${lines(door.node)} lines`)).toEqual([])
  })

  test('no page or form catches: refusals are answered by routes/answer.server', () => {
    const caught: string[] = []
    for (const file of codeIn('app/routes').filter(
      (f) => /^app\/routes\/[^/]+\//.test(f) && !/\.server\.tsx?$/.test(f),
    )) {
      walk(treeOf(file), (node) => {
        if (ts.isTryStatement(node)) caught.push(at(node))
      })
    }
    expect(caught).toEqual([])
  })

  test('are found at all', () => {
    expect(doors.length).toBeGreaterThan(0)
  })
})

describe('app/routes.ts', () => {
  const onThePage = routeFiles(routes as RouteEntry[]).map((file) => `app/${file}`)
  const audiences = codeIn('app/routes').filter((f) => /^app\/routes\/[^/]+\//.test(f) && !/\.server\.tsx?$/.test(f))

  test('names every route file', () => {
    expect(audiences.filter((file) => !onThePage.includes(file))).toEqual([])
  })

  test('names only route files that exist', () => {
    expect(onThePage.filter((file) => !audiences.includes(file))).toEqual([])
  })

  test('gives every file one address, in plain names', () => {
    expect(onThePage.filter((file, i) => onThePage.indexOf(file) !== i)).toEqual([])
    expect(onThePage.filter((file) => !/^app\/routes\/[a-z]+\/[a-z0-9-]+\.tsx?$/.test(file))).toEqual([])
  })
})

interface RouteEntry {
  file: string
  children?: RouteEntry[]
}

function routeFiles(entries: RouteEntry[]): string[] {
  return entries.flatMap((entry) => [entry.file, ...routeFiles(entry.children ?? [])])
}

function doorsOf(file: string): Door[] {
  return treeOf(file).statements.flatMap((statement) =>
    exportedNames(statement).flatMap(({ name, node }) =>
      name === 'loader' || name === 'action' ? [{ file, name, node }] : [],
    ),
  )
}

function exportedNames(statement: ts.Statement): { name: string; node: ts.Node }[] {
  if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
    return statement.exportClause.elements.map((node) => ({ name: node.name.text, node }))
  }
  const isExported =
    ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword)
  if (!isExported) return []
  if (ts.isFunctionDeclaration(statement)) return [{ name: statement.name?.text ?? '', node: statement }]
  if (!ts.isVariableStatement(statement)) return []
  return statement.declarationList.declarations.map((node) => ({ name: node.name.getText(), node }))
}

function guardsAwaited(door: ts.Node): ts.AwaitExpression[] {
  return awaits(door).filter(
    ({ expression }) => ts.isCallExpression(expression) && GUARDS.includes(expression.expression.getText()),
  )
}

function firstAwait(door: ts.Node): ts.AwaitExpression | undefined {
  return awaits(door)[0]
}

function awaits(door: ts.Node): ts.AwaitExpression[] {
  const found: ts.AwaitExpression[] = []
  walk(door, (node) => {
    if (ts.isAwaitExpression(node)) found.push(node)
  })
  return found
}

function lines(node: ts.Node): number {
  const file = node.getSourceFile()
  const line = (position: number) => file.getLineAndCharacterOfPosition(position).line
  return line(node.getEnd()) - line(node.getStart()) + 1
}

function place({ file, name }: Door): string {
  return `${file} ${name}`
}
