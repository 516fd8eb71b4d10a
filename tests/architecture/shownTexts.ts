import { type Source, type SyntaxNode, walk } from './sources.ts'

/** What sources say of the keys of texts: whole strings, and templates with the places where something is put in. */
export interface SaidKeys {
  readonly whole: ReadonlySet<string>
  readonly templates: readonly { readonly fixed: string; readonly pattern: RegExp }[]
}

const HOLE = '\0'

export function listSaidKeys(sources: readonly Source[]): SaidKeys {
  const whole = new Set<string>()
  const templates = new Set<string>()
  for (const { path, tree } of sources) {
    const isTopic = path.startsWith('messages/')
    walk(tree, (node, ancestors) => {
      const isKey = ancestors.at(-1)?.type === 'Property' && ancestors.at(-1)?.key === node
      // In src/messages the keys of an object are the texts themselves; elsewhere they are codes.
      if (isKey && isTopic) return
      if (node.type === 'Literal' && typeof node.value === 'string') whole.add(node.value)
      if (isKey && node.type === 'Identifier') whole.add(String(node.name))
      if (node.type === 'TemplateLiteral') templates.add(fixedParts(node).join(HOLE))
    })
  }
  return {
    whole,
    templates: [...templates].map((text) => ({ fixed: text.replaceAll(HOLE, ''), pattern: patternOf(text) })),
  }
}

const fixedParts = (node: SyntaxNode) =>
  (node.quasis as { value: { cooked: string | null } }[]).map(({ value }) => value.cooked ?? '')

const patternOf = (template: string) => new RegExp(`^${template.split(HOLE).map(escaped).join('.*')}$`, 's')

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * Whether any source can ask for the text `topic.rest`: by its key, by a template that holds more of it than the topic, or by a template that is
 * nothing but the topic, put together with a string or template that is the rest. It errs on the side of “yes”.
 */
export function isSaid(key: string, { whole, templates }: SaidKeys): boolean {
  if (whole.has(key)) return true
  const topic = key.slice(0, key.indexOf('.') + 1)
  const rest = key.slice(topic.length)
  if (
    templates.some(({ fixed, pattern }) => fixed.length > topic.length && fixed.startsWith(topic) && pattern.test(key))
  )
    return true
  if (!templates.some(({ fixed }) => fixed === topic)) return false
  const isWord = (fixed: string) => /\w{3}/.test(fixed) && !fixed.includes('.')
  return whole.has(rest) || templates.some(({ fixed, pattern }) => isWord(fixed) && pattern.test(rest))
}
