import type { ReachQuestion } from '../../../contract/index.ts'
import { reachLines } from '../../writeReach.ts'
import type { JobKind } from '../jobKind.ts'
import { reachPayload } from '../payloads.ts'
import { EXPORT_LIMITS, exportCsv, openForExport } from './exportFile.ts'

/** The reach of every cell. */
export const reachCsv: JobKind = {
  limits: EXPORT_LIMITS,
  async perform(payload, context) {
    const { region: id, question } = reachPayload.parse(payload)
    const asked = question as unknown as ReachQuestion
    context.progress('reach', 0, 1)
    const { region, situation } = await openForExport(context, id)
    const reach = situation.reach(asked)
    const { methodVersion, question: resolved } = situation.answer(asked)
    const name = `${id}-${resolved.service}-${resolved.mode}.csv`
    return exportCsv(context, name, reachLines(reach, region.cells), {
      manifest: region.manifest,
      catalogueVersion: situation.catalogue.version,
      methodVersion,
      parameters: { command: 'reach', ...resolved },
    })
  },
}
