import { globSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { IntlMessageFormat } from 'intl-messageformat'
import { root } from './sources.ts'

export type Messages = Readonly<Record<string, string>>

export interface Topic {
  readonly file: string
  readonly de: Messages
  readonly en: Messages
}

/** Every exported `{ de, en }` of the files in src/messages. */
export async function readTopics(): Promise<Topic[]> {
  const topics: Topic[] = []
  for (const file of globSync('src/messages/*.ts', { cwd: root }).sort()) {
    if (file.endsWith('.test.ts') || file.endsWith('index.ts')) continue
    const exported = (await import(pathToFileURL(root + file).href)) as Record<string, unknown>
    for (const value of Object.values(exported)) {
      if (isTopic(value)) topics.push({ file: file.replaceAll('\\', '/'), de: value.de, en: value.en })
    }
  }
  return topics
}

function isTopic(value: unknown): value is { de: Messages; en: Messages } {
  return typeof value === 'object' && value !== null && 'de' in value && 'en' in value
}

interface Part {
  readonly type: number
  readonly value: string
  readonly options?: Record<string, { readonly value: Part[] }>
  readonly children?: Part[]
}

/** Part types of the ICU parser: plain text and the `#` of a plural are no placeholders. */
const [TEXT, HASH, TAG] = [0, 7, 8]

/** Names of the placeholders of an ICU message with their kind, sorted: `count:6`. Throws if the message is malformed. */
export function listPlaceholders(language: string, message: string): string[] {
  const found = new Set<string>()
  const visit = (parts: readonly Part[]): void => {
    for (const part of parts) {
      if (part.type !== TEXT && part.type !== HASH && part.type !== TAG) found.add(`${part.value}:${part.type}`)
      for (const option of Object.values(part.options ?? {})) visit(option.value)
      if (part.children) visit(part.children)
    }
  }
  visit(new IntlMessageFormat(message, language).getAst() as unknown as Part[])
  return [...found].sort()
}

export const placeholderNames = (language: string, message: string) =>
  listPlaceholders(language, message).map((placeholder) => placeholder.split(':')[0])
