import { Provenance } from '../provenance/Provenance.tsx'
import { ConnectedHead } from './ConnectedHead.tsx'
import { ConnectedLevels } from './ConnectedLevels.tsx'
import { ConnectedTable } from './ConnectedTable.tsx'
import { ConnectedTakeAlong } from './ConnectedTakeAlong.tsx'
import type { ConnectedView } from './view.ts'

/** The answer beside the choices: the sentence above them is `ConnectedHead`. */
export function Connected({ view }: { view: ConnectedView }) {
  return (
    <div id="answer-table" class="connected">
      <ConnectedLevels view={view} />
      <ConnectedTable view={view} />
      {view.level !== null && <ConnectedTakeAlong view={view} />}
      <Provenance view={view} />
    </div>
  )
}

export { ConnectedHead }
