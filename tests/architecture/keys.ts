// Which keys of the words the code asks for: every t('…'), translator(lang)('…') and <Trans i18nKey="…">.
import ts from 'typescript'
import { at, codeIn, treeOf, walk } from './sources'

export interface KeyUse {
  /** where, as file:line */
  place: string
  /** what is asked for; `*` where a part is only known at run time */
  key: string
  /** the namespaces it may be in; none = any */
  namespaces: string[]
}

/** Every use of a key in app/ and db/seed. Arguments that are no text at all (t(key)) are left to the type check. */
export function keyUses(): KeyUse[] {
  return codeIn('app', 'db/seed').flatMap((file) => {
    const uses: KeyUse[] = []
    walk(treeOf(file), (node) => {
      if (ts.isCallExpression(node)) uses.push(...usesOfCall(node))
      if (ts.isJsxAttribute(node) && node.name.getText() === 'i18nKey' && node.initializer) {
        const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer
        if (value) uses.push(...texts(value).map((key) => use(node, key, [])))
      }
    })
    return uses
  })
}

function usesOfCall(call: ts.CallExpression): KeyUse[] {
  const [first] = call.arguments
  const namespaces = first && namespacesOf(call.expression)
  return namespaces ? texts(first).map((key) => use(call, key, namespaces)) : []
}

function use(node: ts.Node, key: string, namespaces: string[]): KeyUse {
  const colon = key.indexOf(':')
  return colon < 0
    ? { place: at(node), key, namespaces }
    : { place: at(node), key: key.slice(colon + 1), namespaces: [key.slice(0, colon)] }
}

/** The texts an argument can be: a literal, a template, either branch of a condition, `as` removed. */
function texts(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isTemplateExpression(node)) {
    return [node.head.text + node.templateSpans.map((span) => `*${span.literal.text}`).join('')]
  }
  if (ts.isConditionalExpression(node)) return [...texts(node.whenTrue), ...texts(node.whenFalse)]
  if (ts.isAsExpression(node) || ts.isParenthesizedExpression(node)) return texts(node.expression)
  if (ts.isSatisfiesExpression(node)) return texts(node.expression)
  return []
}

/** Namespaces of a function that gives words, [] where they cannot be told, undefined where it is no such function. */
function namespacesOf(callee: ts.Expression): string[] | undefined {
  if (ts.isAsExpression(callee) || ts.isParenthesizedExpression(callee)) return namespacesOf(callee.expression)
  if (ts.isCallExpression(callee)) return fromMaker(callee)
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text === 't' ? [] : undefined
  if (!ts.isIdentifier(callee)) return undefined
  const declared = declarationOf(callee)
  if (!declared) return callee.text === 't' ? [] : undefined
  return declared.initializer ? fromMaker(unwrap(declared.initializer)) : byType(declared, callee.text)
}

function unwrap(node: ts.Expression): ts.Expression {
  if (ts.isAsExpression(node) || ts.isParenthesizedExpression(node)) return unwrap(node.expression)
  return ts.isPropertyAccessExpression(node) && node.name.text === 't' ? unwrap(node.expression) : node
}

/** useTranslation('ns'), getFixedT(lang, 'ns'), translator(lang). */
function fromMaker(node: ts.Expression): string[] | undefined {
  if (!ts.isCallExpression(node)) return undefined
  const name = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : node.expression.getText()
  // Of several namespaces react-i18next looks in the first, unless the key names another.
  if (name === 'useTranslation') return literals(node.arguments[0])?.slice(0, 1) ?? ['site']
  if (name === 'getFixedT') return literals(node.arguments[1]) ?? []
  return ['translator', 'i18nFor'].includes(name) ? ['site'] : undefined
}

/** A parameter: its type may name the namespaces; a destructured one is known by its name alone. */
function byType(declared: ts.ParameterDeclaration | ts.VariableDeclaration, name: string): string[] | undefined {
  const type = ts.isIdentifier(declared.name) ? (declared.type?.getText() ?? '') : ''
  if (type.includes('TFunction')) return [...type.matchAll(/'([\w-]+)'/g)].flatMap((match) => match[1] ?? [])
  return name === 't' ? [] : undefined
}

function literals(node: ts.Node | undefined): string[] | undefined {
  if (!node) return undefined
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isArrayLiteralExpression(node))
    return node.elements.flatMap((e) => (ts.isStringLiteralLike(e) ? [e.text] : []))
  return []
}

/** The variable or parameter a name refers to, found outwards from where it is used. */
function declarationOf(name: ts.Identifier): ts.ParameterDeclaration | ts.VariableDeclaration | undefined {
  for (let scope: ts.Node | undefined = name.parent; scope; scope = scope.parent) {
    if (ts.isFunctionLike(scope)) {
      const parameter = scope.parameters.find((p) => binds(p.name, name.text))
      if (parameter) return parameter
    }
    if (!ts.isBlock(scope) && !ts.isSourceFile(scope)) continue
    for (const statement of scope.statements) {
      if (!ts.isVariableStatement(statement)) continue
      const found = statement.declarationList.declarations.find((d) => binds(d.name, name.text))
      if (found) return found
    }
  }
  return undefined
}

function binds(pattern: ts.BindingName, name: string): boolean {
  if (ts.isIdentifier(pattern)) return pattern.text === name
  return pattern.elements.some((e) => ts.isBindingElement(e) && binds(e.name, name))
}
