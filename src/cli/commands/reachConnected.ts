import {
  answerConnected,
  connectedCellLines,
  connectedLines,
  type findService,
  type OpenRegion,
} from '../../app/index.ts'
import type { ConnectedAnswer } from '../../contract/index.ts'
import type { Call } from '../index.ts'
import type { Given } from '../options.ts'
import { writeResult } from '../writeResult.ts'

type Service = NonNullable<ReturnType<typeof findService>>

/**
 * `reihum reach REGION --service broadband`: nobody travels there, so it writes who is connected in each municipality, with `--cells` the share of each cell. Exit code 1
 * where the region has no data on it.
 */
export async function reachConnected(call: Call, given: Given, opened: OpenRegion, service: Service): Promise<number> {
  const { console, json } = call
  const answer = answerConnected(opened.situation, service.id)
  const hasData = answer.levels.length > 0
  if (!hasData) {
    const list = service.osm.officialList[console.language] || 'none'
    const params = { service: service.name[console.language], list }
    console.issue({ code: 'answer-no-connections', severity: 'error', params })
  }
  const out = given.value('out')
  if (out !== undefined || !json) {
    const lines = given.flag('cells') ? connectedCellLines(opened.situation, answer) : connectedLines(answer)
    await writeResult(call, opened, out ?? '-', lines, {
      methodVersion: answer.methodVersion,
      parameters: { command: 'reach', service: service.id, method: answer.methodVersion },
    })
  }
  if (json) console.json(answer)
  else if (out !== undefined && out !== '-') for (const level of answer.levels) say(call, level)
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
