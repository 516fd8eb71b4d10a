import { readFile } from 'node:fs/promises'
import { type Document, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Issue } from '../../core/evidence/index.ts'

type Path = readonly (string | number)[]

/** A YAML file that knows on which line each value stands. */
export interface YamlFile {
  /** Name as it appears in issues. */
  readonly file: string
  readonly value: unknown
  /** 1-based line of the value at a path, or of the nearest thing above it. */
  lineOf(path: Path): number
}

/** Reads a YAML file. Null with an issue when it is no YAML. */
export async function readYaml(path: string, file: string): Promise<{ yaml: YamlFile | null; issues: Issue[] }> {
  return parseYaml(await readFile(path, 'utf8'), file)
}

export function parseYaml(text: string, file: string): { yaml: YamlFile | null; issues: Issue[] } {
  const lines = new LineCounter()
  let document: Document.Parsed
  let value: unknown
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
    if (document.errors.length === 0) value = document.toJS({ maxAliasCount: 50 })
  } catch (e) {
    return { yaml: null, issues: [notYaml(file, 1, e instanceof Error ? e.message : String(e))] }
  }
  if (document.errors.length > 0)
    return {
      yaml: null,
      issues: document.errors.slice(0, 5).map((e) => notYaml(file, lines.linePos(e.pos[0]).line, e.message)),
    }
  const offsetOf = (path: Path): number => {
    let node: unknown = document.contents
    let offset = 0
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find((p) => isPair(p) && isScalar(p.key) && String(p.key.value) === String(step))
        if (!pair) break
        offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset
        node = pair.value
      } else if (isSeq(node)) {
        const item = node.items[Number(step)] as { range?: [number, number, number] } | undefined
        if (!item) break
        offset = item.range?.[0] ?? offset
        node = item
      } else break
    }
    return offset
  }
  return { yaml: { file, value, lineOf: (path) => lines.linePos(offsetOf(path)).line }, issues: [] }
}

function notYaml(file: string, line: number, detail: string): Issue {
  return { code: 'catalogue-not-yaml', severity: 'error', file, line, params: { detail } }
}
