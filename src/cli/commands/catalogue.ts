import { resolve } from 'node:path'
import { exportCatalogue, loadCatalogueOrThrow, negotiatedCatalogue, validateCatalogue } from '../../app/index.ts'
import { showCatalogue, showHistory } from '../catalogueText.ts'
import type { Call } from '../index.ts'
import { parseOptions } from '../options.ts'
import { regionFolder } from '../regionFolder.ts'
import { runVerb } from '../runVerb.ts'
import { decide, propose, review } from './negotiate.ts'

const VERBS: Readonly<Record<string, (call: Call) => Promise<number>>> = {
  validate,
  export: exportAll,
  show,
  history,
  propose,
  decide,
  review,
}

/** `reihum catalogue validate|export|show|history|propose|decide|review` */
export async function catalogueCommand(call: Call): Promise<number> {
  return runVerb('catalogue', VERBS, call)
}

const ofRegion = { region: 'value', data: 'value' } as const

/** `validate [DIR] [--region R]`: the files of the catalogue, or those of a region. */
async function validate(call: Call): Promise<number> {
  const { argv, console, json } = call
  const given = parseOptions(argv, ofRegion, { least: 0, most: 1 })
  const report = await validateCatalogue(folderOf(given.positionals[0], call))
  const negotiated = await regionOf(given.value('region'), given.value('data'), call)
  const issues = [...report.issues, ...(negotiated?.issues ?? [])]
  for (const issue of issues) console.issue(issue)
  const version = negotiated?.catalogue.version ?? report.version
  if (json) console.json({ ...report, version, issues })
  else console.say('cli.catalogue-checked', { version, services: report.services, issues: issues.length })
  return issues.some((i) => i.severity === 'error') ? 1 : 0
}

/** `export --out DIR [DIR] [--region R]` */
async function exportAll(call: Call): Promise<number> {
  const { argv, console, environment, json } = call
  const given = parseOptions(argv, { ...ofRegion, out: 'value', format: 'value' }, { least: 0, most: 1 })
  const out = resolve(environment.workingFolder, given.required('out'))
  const negotiated = await regionOf(given.value('region'), given.value('data'), call)
  const exported = await exportCatalogue(folderOf(given.positionals[0], call), out, negotiated ?? undefined)
  if (json) console.json(exported)
  else console.say('cli.catalogue-exported', { files: exported.files.join(', ') })
  return 0
}

/** `show [SERVICE] [--region R]`: one service in full, or all as a list. */
async function show(call: Call): Promise<number> {
  const given = parseOptions(call.argv, ofRegion, { least: 0, most: 1 })
  const negotiated = await regionOf(given.value('region'), given.value('data'), call)
  const catalogue = negotiated?.catalogue ?? (await loadCatalogueOrThrow(call.environment.catalogueFolder))
  return showCatalogue(call, catalogue, negotiated, given.positionals[0])
}

/** `history [SERVICE] --region R` */
async function history(call: Call): Promise<number> {
  const given = parseOptions(call.argv, ofRegion, { least: 0, most: 1 })
  const negotiated = (await regionOf(given.required('region'), given.value('data'), call))!
  return showHistory(call, negotiated, given.positionals[0])
}

function folderOf(given: string | undefined, { environment }: Call): string {
  return given === undefined ? environment.catalogueFolder : resolve(environment.workingFolder, given)
}

async function regionOf(region: string | undefined, data: string | undefined, { environment }: Call) {
  if (region === undefined) return null
  const base = await loadCatalogueOrThrow(environment.catalogueFolder)
  return negotiatedCatalogue(regionFolder(region, data, environment), base)
}
