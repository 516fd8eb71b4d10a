import { NO_LIBRARY } from '../../../core/cooperation/index.ts'
import { listEntries } from '../../workspace/records/listEntries.ts'
import type { DutySource } from '../duty.ts'
import { deadlinesOf } from './fundingOverview.ts'
import { sharesOf } from './readFunding.ts'

/** Money that has to be applied for by a day. */
export const fundingDuties: DutySource = async ({ workspace, viewer, region, isOpen, today }) => {
  const shares = sharesOf(await listEntries(workspace, viewer, { kind: 'funding-share', region, isOpen }))
  const { programmes } = (workspace.cooperation ?? NO_LIBRARY).funding
  const byId = new Map(programmes.map((programme) => [programme.id, programme]))
  return deadlinesOf(shares, byId, today).map(({ share, day }) => ({
    kind: 'task',
    title: share.what,
    municipality: share.municipality,
    actor: null,
    field: null,
    due: day,
    path:
      share.project === null ? '/zusammenarbeit/foerderung' : `/zusammenarbeit/foerderung/vorhaben/${share.project}`,
  }))
}
