/** Kind of the records that say where an entry stands in its plan (state: `PlanProgress`). They are no register of their own. */
export const PROGRESS = 'progress'

/** A progress is called by what it is about, so that an entry has one. */
export const progressId = ({ kind, id }: { readonly kind: string; readonly id: string }): string => `${kind}.${id}`
