import { lineOf, type Source, type SyntaxNode, walk } from './sources.ts'

const TEXT_ATTRIBUTES = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'title',
  'placeholder',
  'alt',
  'label',
]
const LETTER = /\p{L}/u

/** Words that a person would read and that stand in the markup instead of in src/messages. */
export function checkMarkup(source: Source): string[] {
  const faults: string[] = []
  const report = (node: SyntaxNode, text: string) =>
    faults.push(
      `src/${source.path}:${lineOf(source, node)} says “${text.trim()}” itself: put the words into src/messages in both languages.`,
    )
  walk(source.tree, (node, ancestors) => {
    const parent = ancestors.at(-1)
    if (node.type === 'JSXText' && LETTER.test(withoutEntities(String(node.value)))) report(node, String(node.value))
    const isContent = parent?.type === 'JSXExpressionContainer' && ancestors.at(-2)?.type !== 'JSXAttribute'
    if (isContent && isWords(node)) report(node, literalText(node))
    if (node.type === 'JSXAttribute') {
      const name = String((node.name as SyntaxNode).name)
      const value = node.value as SyntaxNode | null
      const literal = value?.type === 'JSXExpressionContainer' ? (value.expression as SyntaxNode) : value
      if (TEXT_ATTRIBUTES.includes(name) && literal && isWords(literal)) report(node, literalText(literal))
    }
  })
  return faults
}

const withoutEntities = (text: string) => text.replace(/&#?\w+;/g, '')

function isWords(node: SyntaxNode): boolean {
  return LETTER.test(literalText(node))
}

/** The fixed characters of a string or template. */
function literalText(node: SyntaxNode): string {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : ''
  if (node.type !== 'TemplateLiteral') return ''
  const parts = node.quasis as { value: { raw: string } }[]
  return parts.map(({ value }) => value.raw).join('')
}

/** A place that raises an issue: its code and, where they stand there literally, the names of its parameters. */
export interface RaisedIssue {
  readonly where: string
  readonly code: string
  readonly params: readonly string[] | undefined
}

/** `{ code: '…', severity: …, params: {…} }` and `log.warn('…', {…}, {…})`. */
export function listRaisedIssues(source: Source): RaisedIssue[] {
  const raised: RaisedIssue[] = []
  const add = (node: SyntaxNode, code: unknown, params: SyntaxNode | undefined) => {
    if ((code as SyntaxNode)?.type !== 'Literal') return
    raised.push({
      where: `src/${source.path}:${lineOf(source, node)}`,
      code: String((code as SyntaxNode).value),
      params: keysOf(params),
    })
  }
  walk(source.tree, (node) => {
    if (node.type === 'ObjectExpression') {
      const fields = fieldsOf(node)
      if (fields.has('severity') && fields.has('code')) add(node, fields.get('code'), fields.get('params'))
    }
    if (node.type === 'CallExpression' && isLogCall(node.callee as SyntaxNode)) {
      const [code, , params] = node.arguments as SyntaxNode[]
      add(node, code, params)
    }
  })
  return raised
}

function isLogCall(callee: SyntaxNode): boolean {
  if (callee.type !== 'MemberExpression') return false
  const object = callee.object as SyntaxNode
  const name = object.type === 'Identifier' ? object.name : (object.property as SyntaxNode | undefined)?.name
  return name === 'log' && ['warn', 'note', 'error'].includes(String((callee.property as SyntaxNode).name))
}

function fieldsOf(node: SyntaxNode): Map<string, SyntaxNode> {
  const fields = new Map<string, SyntaxNode>()
  for (const property of node.properties as SyntaxNode[]) {
    if (property.type !== 'Property') continue
    const key = property.key as SyntaxNode
    fields.set(String(key.name ?? key.value), property.value as SyntaxNode)
  }
  return fields
}

/** Keys of an object literal, [] where there is none, undefined where they cannot be seen. */
function keysOf(node: SyntaxNode | undefined): string[] | undefined {
  if (!node) return []
  if (node.type !== 'ObjectExpression') return undefined
  const isPlain = (node.properties as SyntaxNode[]).every(({ type }) => type === 'Property')
  return isPlain ? [...fieldsOf(node).keys()] : undefined
}

/** German words whose umlaut was spelled out. Stems, matched at the start of a word. */
const SPELLED_OUT =
  /\b(fuer|ueber|koenn|moeglich|muess|wuerd|waer|naech|haeuf|zurueck|gemaess|aender|loesch|pruef|oeff|groess|hoeh|laeng|staerk|schluess|verfueg|ergaenz|erklaer|gueltig|ungueltig|waehl|faell|naeh|fuehr|gehoer|zugehoer|haelt|enthaelt|laeuft|traeg|spaet|frueh|fruueh|kuerz|stueck|laend|staedt|strasse|schliess|heiss|weiss|ausser|gross|maess)/giu

/** Spelled-out umlauts and ß in a German text; names of files, keys and placeholders are not German. */
export function findSpelledOut(text: string): string[] {
  return [...text.replace(/\{[^}]*\}/g, '').matchAll(SPELLED_OUT)].map((match) => match[0])
}
