import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ImportLog } from '../../src/core/evidence/index.ts'
import { createOsmPbf, type OsmCollector, type OsmMember, scanOsm, type Tags } from '../../src/formats/osm/index.ts'

/** A small map: nodes by name with position in units of 1e-3 degrees from 9° E 50° N (about 71 m and 111 m), ways as names of nodes. */
export interface TestMap {
  readonly nodes: Readonly<Record<string, readonly [x: number, y: number, tags?: Tags]>>
  readonly ways: Readonly<Record<string, readonly [nodes: string, tags: Tags]>>
  readonly relations?: Readonly<Record<string, readonly [members: readonly string[], tags: Tags]>>
}

const folder = mkdtempSync(join(tmpdir(), 'osm-test-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
let count = 0

/** A path in a folder that goes away with the process. */
export function testPath(bytes?: Uint8Array): string {
  const path = join(folder, `t${count++}.osm.pbf`)
  if (bytes) writeFileSync(path, bytes)
  return path
}

/** Ids follow the order of the map, from 1 for each type. `role:name` in a relation names a way when it begins with a capital, else a node; one that the map lacks is missing in the file. */
export function writeTestMap(map: TestMap): string {
  const path = testPath()
  const writer = createOsmPbf(path, { box: [8, 49, 10, 51], program: 'test' })
  const ids = testIds(map)
  for (const [name, [x, y, tags]] of Object.entries(map.nodes))
    writer.node(ids.node(name), 9 + x / 1000, 50 + y / 1000, tags)
  for (const [name, [nodes, tags]] of Object.entries(map.ways))
    writer.way(
      ids.way(name),
      nodes.split(' ').map((n) => ids.node(n)),
      tags,
    )
  Object.values(map.relations ?? {}).forEach(([members, tags], i) => {
    const list = members.map((member): OsmMember => {
      const [role, name] = member.split(':')
      return /^[A-Z]/.test(name)
        ? { type: 'way', ref: ids.way(name), role }
        : { type: 'node', ref: ids.node(name), role }
    })
    writer.relation(i + 1, list, tags)
  })
  writer.close()
  return path
}

export function testIds(map: TestMap) {
  const nodes = Object.keys(map.nodes)
  const ways = Object.keys(map.ways)
  return {
    /** An unknown name is a node that the file does not have. */
    node: (name: string) => (nodes.includes(name) ? nodes.indexOf(name) + 1 : 900 + name.charCodeAt(0)),
    way: (name: string) => (ways.includes(name) ? ways.indexOf(name) + 1 : 900 + name.charCodeAt(0)),
  }
}

/** Scans a map or file with collectors; the log comes back. */
export async function scanTest(
  source: TestMap | string | readonly string[],
  collectors: readonly OsmCollector[],
  box?: readonly [number, number, number, number],
) {
  const log = new ImportLog()
  const paths =
    typeof source === 'string' ? [source] : Array.isArray(source) ? source : [writeTestMap(source as TestMap)]
  const scan = await scanOsm(paths, collectors, { log, ...(box ? { box } : {}) })
  return { scan, log, codes: log.report().counts.map(({ code, count: n }) => (n > 1 ? `${code} ${n}` : code)) }
}

/** Path of an extract in the shared test data, null when there is none here. */
export function realFile(name: string): string | null {
  const path = fileURLToPath(new URL(`../../../shared/data/${name}/${name}.osm.pbf`, import.meta.url))
  return existsSync(path) ? path : null
}
