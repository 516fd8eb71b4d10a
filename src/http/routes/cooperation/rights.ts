import { canWriteFor, type Visitor } from '../../../app/index.ts'

/** Whether the visitor writes for the region as a whole: fields, bodies, what the county council decides. */
export const canWriteIn = (visitor: Visitor, region: string): boolean =>
  visitor.account !== null && canWriteFor(visitor, 'record.write', region, null)
