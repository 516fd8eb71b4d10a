import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Issue } from '../core/evidence/index.ts'
import { directionOf, isDuty, restsOnWeakSources, type ServiceCatalogue } from '../core/services/index.ts'
import { loadCatalogue } from '../formats/catalogue/index.ts'
import type { NegotiatedCatalogue } from './regionCatalogue.ts'
import { field } from './writeReach.ts'

export interface CatalogueExport {
  readonly version: string
  /** Names of the files written into the folder. */
  readonly files: readonly string[]
  readonly issues: readonly Issue[]
}

/** Writes a catalogue, that of a folder or of a region, as `catalogue.json` (whole), `services.csv` and `standards.csv` (one row per value) into a folder. */
export async function exportCatalogue(
  folder: string,
  out: string,
  negotiated?: Pick<NegotiatedCatalogue, 'catalogue' | 'issues'>,
): Promise<CatalogueExport> {
  const { catalogue, issues } = negotiated ?? (await loadCatalogue(folder))
  const files = {
    'catalogue.json': catalogueJson(catalogue),
    'services.csv': servicesCsv(catalogue),
    'standards.csv': standardsCsv(catalogue),
  }
  await mkdir(out, { recursive: true })
  for (const [name, content] of Object.entries(files)) await writeFile(join(out, name), content)
  return { version: catalogue.version, files: Object.keys(files), issues }
}

/** The whole catalogue; `JSON.parse` gives it back as a `ServiceCatalogue`. */
export function catalogueJson(catalogue: ServiceCatalogue): string {
  return `${JSON.stringify(catalogue, null, 2)}\n`
}

/** One row per service. `excel`: semicolon, decimal comma and byte order mark, as a German Excel opens it. */
export function servicesCsv(catalogue: ServiceCatalogue, excel = false): string {
  return csv(
    excel,
    'catalogue_version,id,aliases,name_de,name_en,group,kind,direction,tier,core,state,from_age,to_age,sex,duty_classes,legal_claim,duty_verified,question_mode,question_value,question_unit,question_standard,capacity_unit_de,co_production,osm_reliability,osm_rules,official_list_de,sdgs',
    catalogue.services.map((s) => [
      catalogue.version,
      s.id,
      s.aliases.join(' '),
      s.name.de,
      s.name.en,
      s.group,
      s.kind,
      directionOf(s),
      s.tier,
      s.core,
      s.state,
      s.users?.fromAge,
      s.users?.toAge,
      s.users?.sex,
      s.duty?.classes.join(' '),
      s.duty?.legalClaim,
      s.duty?.verified,
      s.question?.mode,
      s.question?.value,
      s.question?.unit,
      // Empty = an own working value, no standard.
      s.question?.standard,
      s.capacityUnit?.de,
      s.coProduction?.fitness,
      s.osm.reliability,
      s.osm.rules.length,
      s.osm.officialList.de,
      s.sdgs.join(' '),
    ]),
  )
}

/** One row per value. */
export function standardsCsv(catalogue: ServiceCatalogue, excel = false): string {
  return csv(
    excel,
    'catalogue_version,service,list,id,kind,is_duty,measure,mode,bound,value,up_to,unit,share_percent,starts_at,place,valid_from,valid_until,condition_de,verified,weak_sources_only,decided_by,decided_on,sources,note_de,note_en',
    catalogue.services.flatMap((s) =>
      (['standards', 'viability'] as const).flatMap((list) =>
        s[list].map((v) => [
          catalogue.version,
          s.id,
          list,
          v.id,
          v.kind,
          isDuty(v),
          v.measure,
          v.mode,
          v.bound,
          v.value,
          v.upTo,
          v.unit,
          v.share,
          v.startsAt,
          v.place,
          v.validFrom,
          v.validUntil,
          v.condition?.de,
          v.verified,
          restsOnWeakSources(v, catalogue.sources),
          v.decided?.body,
          v.decided?.date,
          v.sources.join(' '),
          v.note.de,
          v.note.en,
        ]),
      ),
    ),
  )
}

type Cell = string | number | boolean | null | undefined

function csv(excel: boolean, heading: string, rows: readonly (readonly Cell[])[]): string {
  const separator = excel ? ';' : ','
  const cell = (value: Cell): string => {
    if (value === null || value === undefined) return ''
    if (typeof value === 'number') return excel ? String(value).replace('.', ',') : String(value)
    const text = field(String(value))
    return excel && text.includes(';') && !text.startsWith('"') ? `"${text}"` : text
  }
  const lines = [heading.split(','), ...rows].map((row) => row.map(cell).join(separator))
  return `${excel ? '\ufeff' : ''}${lines.join('\n')}\n`
}
