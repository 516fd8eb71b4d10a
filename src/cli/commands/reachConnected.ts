import { resolve } from 'node:path'
import {
  answerConnected,
  connectedCellLines,
  connectedLines,
  fileSink,
  loadCatalogueOrThrow,
  openRegionFolder,
  writeLines,
  writeProvenance,
} from '../../app/index.ts'
import type { ConnectedAnswer } from '../../contract/index.ts'
import type { Call } from '../index.ts'
import type { Given } from '../options.ts'
import { regionFolder } from '../regionFolder.ts'
import { terminalSink } from '../terminalSink.ts'

/**
 * `reihum reach REGION --service broadband`: nobody travels there, so it writes who is connected in each municipality, with `--cells` the share of each cell. Null: people travel to the service, or nobody
 * knows it. Exit code 1 where the region has no data on it.
 */
export async function reachConnected(call: Call, given: Given): Promise<number | null> {
  const { console, environment, json } = call
  const catalogue = await loadCatalogueOrThrow(environment.catalogueFolder)
  const asked = given.required('service')
  const { services } = catalogue
  const service = services.find((s) => s.id === asked) ?? services.find((s) => s.aliases.includes(asked))
  if (service?.kind !== 'networked' && service?.kind !== 'digital') return null

  const { region, situation } = await openRegionFolder(
    regionFolder(given.positionals[0]!, given.value('data'), environment),
    catalogue,
  )
  const answer = answerConnected(situation, service.id)
  const hasData = answer.levels.length > 0
  if (!hasData) {
    const list = service.osm.officialList[console.language] || 'none'
    const params = { service: service.name[console.language], list }
    console.issue({ code: 'answer-no-connections', severity: 'error', params })
  }
  const out = given.value('out')
  const file = out === undefined || out === '-' ? null : resolve(environment.workingFolder, out)
  if (file !== null || !json) {
    const sink = file === null ? terminalSink(environment) : await fileSink(file)
    await writeLines(sink, given.flag('cells') ? connectedCellLines(situation, answer) : connectedLines(answer))
    await sink.close()
  }
  if (file !== null)
    await writeProvenance(file, {
      manifest: region.manifest,
      catalogueVersion: answer.catalogueVersion,
      methodVersion: answer.methodVersion,
      builder: environment.version,
      parameters: { command: 'reach', service: service.id, method: answer.methodVersion },
    })
  if (json) console.json(answer)
  else if (file !== null) for (const level of answer.levels) say(call, level)
  return hasData ? 0 : 1
}

function say({ console }: Call, { level, total }: ConnectedAnswer['levels'][number]): void {
  const rounded = (value: number | null) => Math.round(value ?? 0)
  console.say(total.connected === null ? 'cli.connected-unknown' : 'cli.connected-summary', {
    level: level === '' ? 'none' : level,
    connected: rounded(total.connected),
    without: rounded(total.notConnected),
    people: rounded(total.people),
    suppressed: rounded(total.suppressed),
    missing: rounded(total.missing),
  })
}
