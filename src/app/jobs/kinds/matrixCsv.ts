import { InputError } from '../../../core/evidence/index.ts'
import { findService } from '../../../core/services/index.ts'
import { methodVersionOf } from '../../../core/situation/index.ts'
import { type MatrixReport, matrixLines, type NamedPoint } from '../../computeMatrix.ts'
import type { JobKind } from '../jobKind.ts'
import { matrixPayload } from '../payloads.ts'
import { EXPORT_LIMITS, exportCsv, openForExport } from './exportFile.ts'

/** Ways of every inhabited cell to every site of a service. */
export const matrixCsv: JobKind = {
  limits: EXPORT_LIMITS,
  async perform(payload, context) {
    const { region: id, mode, service: asked, limitMinutes } = matrixPayload.parse(payload)
    context.progress('matrix', 0, 1)
    const { region, situation } = await openForExport(context, id)
    const service = findService(situation.catalogue, asked)
    const sites = region.facilities.filter((one) => one.service === service?.id)
    if (!service || sites.length === 0)
      throw new InputError({ code: 'matrix-no-sites', severity: 'error', params: { service: asked } })
    const { cells } = region
    const from: NamedPoint[] = Array.from({ length: cells.count }, (_, c) => ({
      id: cells.id[c]!,
      lon: cells.lon[c]!,
      lat: cells.lat[c]!,
    }))
    const report: { value?: MatrixReport } = {}
    const question = { from, to: sites, mode, limitSeconds: 60 * limitMinutes }
    const name = `${id}-${service.id}-${mode}-matrix.csv`
    return exportCsv(context, name, matrixLines(region, question, report), {
      manifest: region.manifest,
      catalogueVersion: situation.catalogue.version,
      methodVersion: methodVersionOf(mode),
      parameters: { command: 'matrix', service: service.id, mode, withinMinutes: limitMinutes },
    })
  },
}
