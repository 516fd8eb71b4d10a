import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** A node of the syntax tree, ESTree with TypeScript's additions. */
export interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly [field: string]: unknown
}

export interface Source {
  /** Path below src with `/`. */
  readonly path: string
  readonly text: string
  readonly tree: SyntaxNode
}

/** One place where a source names another. */
export interface Reference {
  readonly specifier: string
  readonly line: number
  /** `import type …` or `import { type … }` throughout. */
  readonly isTypeOnly: boolean
  /** `import('…').Name` in a type. */
  readonly isImportType: boolean
}

export function parse(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`)
  return { path, text, tree: program as unknown as SyntaxNode }
}

/** All sources of src; tests beside them on demand. */
export function readSources(options: { tests: boolean }): Source[] {
  return globSync('**/*.{ts,tsx}', { cwd: `${root}src` })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => options.tests || !isTest(path))
    .sort()
    .map((path) => parse(path, readFileSync(`${root}src/${path}`, 'utf8')))
}

export const isTest = (path: string) => /\.test\.tsx?$/.test(path)

/** Calls `visit` for each node with its ancestors, outermost first. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, ancestors: readonly SyntaxNode[]) => void,
  ancestors: readonly SyntaxNode[] = [],
): void {
  visit(node, ancestors)
  const inner = [...ancestors, node]
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit, inner)
  }
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string'
}

export function lineOf(source: Source, node: SyntaxNode): number {
  return source.text.slice(0, node.start).split('\n').length
}

/** Imports, exports from, dynamic imports, `new URL('…', import.meta.url)`, import types and module declarations. */
export function listReferences(source: Source): Reference[] {
  const references: Reference[] = []
  const add = (node: SyntaxNode, specifier: unknown, isTypeOnly = false, isImportType = false) => {
    const text = (specifier as { value?: unknown } | null)?.value
    references.push({
      // A computed name cannot be checked, so it is reported as it stands.
      specifier: typeof text === 'string' ? text : '(computed)',
      line: lineOf(source, node),
      isTypeOnly,
      isImportType,
    })
  }
  walk(source.tree, (node) => {
    if (node.type === 'ImportDeclaration') add(node, node.source, isTypeOnly(node, 'importKind'))
    if (node.type === 'ExportNamedDeclaration' && node.source) add(node, node.source, isTypeOnly(node, 'exportKind'))
    if (node.type === 'ExportAllDeclaration') add(node, node.source, node.exportKind === 'type')
    if (node.type === 'ImportExpression') add(node, node.source)
    if (node.type === 'TSImportType') add(node, node.source ?? node.argument, true, true)
    if (node.type === 'TSExternalModuleReference') add(node, node.expression)
  })
  return references
}

function isTypeOnly(node: SyntaxNode, kind: 'importKind' | 'exportKind'): boolean {
  const specifiers = (node.specifiers ?? []) as SyntaxNode[]
  return node[kind] === 'type' || (specifiers.length > 0 && specifiers.every((specifier) => specifier[kind] === 'type'))
}
