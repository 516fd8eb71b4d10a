import type { Issue } from '../../evidence/index.ts'
import { type Body, doubleBodies, isAsleep } from './body.ts'

/** How a municipality answered what it was asked. */
export interface Answering {
  /** As people call it. */
  readonly name: string
  /** Questions whose day has passed without its answer. */
  readonly overdue: number
  /** Questions that it answered. */
  readonly answered: number
}

export interface StructureFacts {
  readonly bodies: readonly Body[]
  readonly fields: readonly { readonly name: string; readonly isAcross: boolean; readonly hasLead: boolean }[]
  /** [] where the reader may not know. */
  readonly municipalities: readonly Answering[]
}

/** Questions that must have passed unanswered before silence is more than a delay. Own value. */
export const SILENT_AFTER = 2

/**
 * Why co-operation fails, as far as it can be seen in what is entered: bodies that sleep or stand twice, municipalities that answer nothing, fields without
 * lead, no level across them. Reasons to ask, no judgements. Source of each: Riechel/Trapp (lebensWert), named in its sentence.
 */
export function structureSignals({ bodies, fields, municipalities }: StructureFacts, today: string): readonly Issue[] {
  const issues: Issue[] = []
  const say = (code: string, params: Issue['params'] = {}) => issues.push({ code, severity: 'note', params })
  for (const { name, overdue, answered } of municipalities)
    if (overdue >= SILENT_AFTER && answered === 0) say('structure-municipality-silent', { name, n: overdue })
  for (const body of bodies)
    if (isAsleep(body, today))
      body.lastMeeting === null
        ? say('structure-body-asleep', { name: body.name })
        : say('structure-body-asleep-since', { name: body.name, date: body.lastMeeting })
  for (const { first, second, shared } of doubleBodies(bodies))
    say('structure-bodies-double', { first: first.name, second: second.name, n: shared })
  for (const { name, hasLead } of fields) if (!hasLead) say('structure-field-without-lead', { name })
  if (fields.length > 1 && !fields.some(({ isAcross }) => isAcross)) say('structure-no-level-across')
  return issues
}
