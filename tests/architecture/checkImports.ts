import { dirname, posix } from 'node:path'
import { COMPOSITION_ROOT, LAW, type ModuleLaw, OUTSIDE_NAMES, PAGE_DOORS } from './law.ts'
import { isTest, lineOf, listReferences, type Reference, type Source, type SyntaxNode, walk } from './sources.ts'

/** Module of a path below src: `core/geo`, `formats/osm`, `web/pages`, `app`; undefined for files directly in src. */
export function moduleOf(path: string): string | undefined {
  const [first, second] = path.split('/')
  if (!path.includes('/')) return undefined
  return ['core', 'formats', 'web'].includes(first) && path.split('/').length > 2 ? `${first}/${second}` : first
}

function matches(patterns: readonly string[] | undefined, module: string): boolean {
  return (patterns ?? []).some((pattern) =>
    pattern.endsWith('/*') ? module.startsWith(pattern.slice(0, -1)) : pattern === module,
  )
}

/** Sentences about everything in a source that breaks the law, each with the remedy. */
export function checkImports(source: Source): string[] {
  return listReferences(source).flatMap((reference) => {
    const fault = faultOf(source.path, reference)
    return fault ? [`src/${source.path}:${reference.line} ${fault}`] : []
  })
}

function faultOf(path: string, reference: Reference): string | undefined {
  const { specifier } = reference
  if (reference.isImportType) return `names a type as import('${specifier}'): write an "import type" at the top.`
  if (specifier === '(computed)')
    return 'imports a computed name: name the module literally, so that the law can see it.'
  const module = moduleOf(path)
  if (module === undefined) return faultOfRoot(path, specifier)
  const law = LAW.find((row) => row.module === module)
  if (!law) return `lies in ${module}, which the law does not know: give it a row in tests/architecture/law.ts.`
  if (specifier.startsWith('.')) return faultOfOurs(path, law, reference)
  if (specifier.startsWith('node:')) {
    if (law.node || isTest(path)) return undefined
    return `imports ${specifier}, but ${module} has no outside world: take bytes or values as arguments and let formats, store or app read them.`
  }
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
  // Tests make their own input and ask independent judges.
  if (law.packages?.includes(name) || isTest(path)) return undefined
  return `imports the package ${name}, which ${module} may not use: use it where it belongs, or add it to the row of ${module} in tests/architecture/law.ts and say why.`
}

function faultOfRoot(path: string, specifier: string): string | undefined {
  if (path !== COMPOSITION_ROOT.file) return 'lies directly in src: only main.ts does, move it into a module.'
  if (specifier.startsWith('node:')) return undefined
  const allowed = COMPOSITION_ROOT.imports.map((module) => `./${module}/index.ts`)
  return allowed.includes(specifier) ? undefined : `imports ${specifier}: the composition root only calls the cli.`
}

function faultOfOurs(path: string, law: ModuleLaw, reference: Reference): string | undefined {
  const target = posix.join(dirname(path), reference.specifier)
  // Tests may use what the tests of the project share, and the real data beside it.
  if (target.startsWith('../')) {
    return isTest(path) ? undefined : `imports ${reference.specifier}, which lies outside src: move it into a module.`
  }
  if (!/\.tsx?$/.test(target))
    return `imports ${reference.specifier} without its ending: write the path with .ts or .tsx.`
  const other = moduleOf(target)
  if (other === law.module) return undefined
  if (other === undefined)
    return `imports ${target}: nothing imports the composition root, take what you need as an argument.`
  if (target !== `${other}/index.ts` && !PAGE_DOORS.includes(target)) {
    return `reaches past the door of ${other} (${target}): import ${other}/index.ts, and export there what others need.`
  }
  if (matches(law.imports, other)) return undefined
  // A test may look at the sentence that an issue becomes.
  if (isTest(path) && other === 'messages') return undefined
  if (matches(law.types, other)) {
    return reference.isTypeOnly
      ? undefined
      : `imports values of ${other}, of which ${law.module} may know the types only: write "import type", or let app hand the value in.`
  }
  return `imports ${other}, but ${law.module} may only import ${allowedBy(law)}: hand the value in as an argument or join the two in app.`
}

function allowedBy(law: ModuleLaw): string {
  const names = [...law.imports, ...(law.types ?? []).map((name) => `${name} (types)`)]
  return names.length > 0 ? names.join(', ') : 'nothing of ours'
}

/** Everything that a source leads to, by paths below src, itself included; types lead nowhere. */
export function reachedFrom(start: Source, sources: ReadonlyMap<string, Source>): Source[] {
  const reached = new Map([[start.path, start]])
  const open = [start]
  for (let source = open.pop(); source; source = open.pop()) {
    for (const { specifier, isTypeOnly } of listReferences(source)) {
      const next = sources.get(posix.join(dirname(source.path), specifier))
      if (isTypeOnly || !specifier.startsWith('.') || !next || reached.has(next.path)) continue
      reached.set(next.path, next)
      open.push(next)
    }
  }
  return [...reached.values()]
}

/** Sentences about Node in what runs in the page. */
export function checkPage(entry: Source, sources: ReadonlyMap<string, Source>): string[] {
  return reachedFrom(entry, sources).flatMap((source) =>
    listReferences(source)
      .filter(({ specifier, isTypeOnly }) => specifier.startsWith('node:') && !isTypeOnly)
      .map(
        ({ specifier, line }) =>
          `src/${source.path}:${line} imports ${specifier} and runs in the page (src/${entry.path} leads to it): import a door page.ts that does without.`,
      ),
  )
}

/** Sentences about clock, chance and environment in core. */
export function checkPurity(source: Source): string[] {
  const faults: string[] = []
  const declared = declaredNames(source)
  const report = (node: SyntaxNode, what: string, remedy: string) =>
    faults.push(`src/${source.path}:${lineOf(source, node)} uses ${what}: ${remedy}`)
  walk(source.tree, (node, ancestors) => {
    const parent = ancestors.at(-1)
    if (node.type === 'Identifier' && OUTSIDE_NAMES.includes(String(node.name))) {
      const name = String(node.name)
      if (
        !declared.has(name) &&
        !isPropertyName(node, parent) &&
        !ancestors.some((one) => one.type.startsWith('TSType'))
      ) {
        report(node, name, 'core knows only its arguments, take the value as one.')
      }
    }
    if (isMember(node, 'Math', 'random')) report(node, 'Math.random', 'take a seeded generator as an argument.')
    if (isMember(node, 'Date', 'now')) report(node, 'Date.now', 'take the instant as an argument.')
    const isDateWithoutArguments =
      (node.type === 'NewExpression' || node.type === 'CallExpression') &&
      nameOf(node.callee) === 'Date' &&
      (node.arguments as unknown[]).length === 0
    if (isDateWithoutArguments) report(node, 'the clock (new Date())', 'take the instant as an argument.')
  })
  return faults
}

/** Only the composition root reads the environment and the arguments. */
export function checkEnvironment(source: Source): string[] {
  const faults: string[] = []
  walk(source.tree, (node) => {
    for (const name of ['env', 'argv']) {
      if (isMember(node, 'process', name)) {
        faults.push(
          `src/${source.path}:${lineOf(source, node)} reads process.${name}: only main.ts does, take the value as an argument.`,
        )
      }
    }
  })
  return faults
}

const nameOf = (node: unknown) => ((node as SyntaxNode)?.type === 'Identifier' ? (node as SyntaxNode).name : undefined)

function isMember(node: SyntaxNode, object: string, property: string): boolean {
  return node.type === 'MemberExpression' && nameOf(node.object) === object && nameOf(node.property) === property
}

function isPropertyName(node: SyntaxNode, parent: SyntaxNode | undefined): boolean {
  if (!parent) return false
  if (parent.type === 'MemberExpression') return parent.property === node && parent.computed !== true
  return 'key' in parent && parent.key === node && parent.computed !== true && parent.shorthand !== true
}

/** Names that the file gives itself: they hide the outside name. */
function declaredNames(source: Source): Set<string> {
  const names = new Set<string>()
  const add = (pattern: unknown) => {
    if (typeof pattern !== 'object' || pattern === null) return
    walk(pattern as SyntaxNode, (node) => {
      if (node.type === 'Identifier') names.add(String(node.name))
    })
  }
  walk(source.tree, (node) => {
    if (node.type === 'VariableDeclarator') add(node.id)
    if (/^(Import.*Specifier)$/.test(node.type)) add(node.local)
    if (/Function/.test(node.type)) for (const parameter of (node.params as SyntaxNode[]) ?? []) add(parameter)
    if (/^(Function|Class)Declaration$/.test(node.type)) add(node.id)
  })
  return names
}
