import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ServiceCatalogue } from '../../core/services/index.ts'
import { readYamlFile } from '../readYamlFile.ts'
import { RegionStore } from '../regionStore.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { importCooperation } from './importCooperation.ts'

/** Lies beside a region that was generated with its co-operation. */
const FILE = 'kooperation.yaml'

/** Enters the co-operation of generated example regions, once: what people change in it afterwards stays. */
export async function enterExamples(workspace: Workspace, catalogue: ServiceCatalogue): Promise<void> {
  const regions = new RegionStore(workspace.dataDir, catalogue)
  for (const { id, example } of await regions.list()) {
    if (!example) continue
    const path = join(regions.folder(id), FILE)
    if (!existsSync(path)) continue
    const document = await readYamlFile(path)
    const entered = await importCooperation(workspace, { region: id, file: FILE, document, visibility: 'public' })
    for (const { code, params } of entered?.issues ?? []) workspace.log(`${FILE}: ${code} ${JSON.stringify(params)}`)
  }
}
