import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { METRES_PER_DEGREE } from '../../src/core/geo/index.ts'

/** The text of a method's page. */
export function methodPage(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../docs/methods/${name}.md`, import.meta.url)), 'utf8')
}

/** Rows of the table whose heading begins with these words: first cell → other cells. */
export function tableOf(page: string, heading: string): Map<string, string[]> {
  const lines = page.split('\n')
  const first = lines.findIndex((l) => l.startsWith(`| ${heading} `))
  if (first < 0) throw new Error(`no table "${heading}"`)
  const rows = new Map<string, string[]>()
  for (const line of lines.slice(first + 2)) {
    if (!line.startsWith('|')) break
    const [name, ...cells] = line
      .split('|')
      .slice(1, -1)
      .map((c) => c.trim())
    rows.set(name!.replaceAll('`', ''), cells)
  }
  return rows
}

const LON = 10
const LAT = 51

/** A point so many metres east and north of 10° E, 51° N, in degrees. */
export function at(eastMetres: number, northMetres: number): [number, number] {
  const perLon = METRES_PER_DEGREE * Math.cos((LAT * Math.PI) / 180)
  return [LON + eastMetres / perLon, LAT + northMetres / METRES_PER_DEGREE]
}

export function columns(points: readonly (readonly [number, number])[]): { lon: number[]; lat: number[] } {
  return { lon: points.map((p) => p[0]), lat: points.map((p) => p[1]) }
}
