import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { z } from 'zod'
import { type FundingCatalogue, isStale, standingsOf } from '../../core/cooperation/index.ts'
import type { Issue } from '../../core/evidence/index.ts'
import { fundingFileSchema, programmeSchema, proposalSchema, ruleSchema } from './fundingSchema.ts'
import { readEntry } from './readEntry.ts'
import { readList } from './readList.ts'
import { readYaml } from './yamlFile.ts'

const FILE = 'funding.yaml'

/**
 * Reads `funding.yaml` of a catalogue folder. Every fault is an issue with file and line; what it does not touch is loaded. A folder without the file has
 * no programmes. A programme that is called verified without a source is left out. With `today` (ISO date) programmes at which nobody looked for a year are named.
 */
export async function loadFunding(dir: string, today?: string): Promise<FundingCatalogue & { issues: Issue[] }> {
  const read = await readYaml(join(dir, FILE), FILE).catch(() => null)
  const issues: Issue[] = [...(read?.issues ?? [])]
  const yaml = read?.yaml
  const lists = yaml && readEntry(fundingFileSchema, yaml.value, yaml, [], FILE, issues)
  const listOf = <T extends z.ZodType<{ readonly id: string }>>(
    schema: T,
    name: keyof typeof fundingFileSchema.shape,
  ) => (yaml && lists ? readList(schema, lists[name], yaml, name, 'id', issues) : [])
  const programmes = listOf(programmeSchema, 'programmes').flatMap(({ value: programme, line }) => {
    const { id, checked, source } = programme
    if (today !== undefined && isStale(programme, today))
      issues.push({ code: 'catalogue-funding-stale', severity: 'warning', file: FILE, line, params: { id, checked } })
    if (source !== null || !standingsOf(programme).includes('verified')) return [programme]
    issues.push({ code: 'catalogue-funding-without-source', severity: 'error', file: FILE, line, params: { id } })
    return []
  })
  const plain = {
    programmes,
    rules: listOf(ruleSchema, 'rules').map(({ value }) => value),
    proposals: listOf(proposalSchema, 'proposals').map(({ value }) => value),
  }
  const version = createHash('sha256').update(JSON.stringify(plain)).digest('hex').slice(0, 8)
  return { version, ...plain, issues }
}
