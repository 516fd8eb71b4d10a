/**
 * What a decision or the result of a process does. binding: whom it names has to follow; self-commitment: those who made it bind themselves; recommendation: the
 * deciding body has to answer it; consultation: it is heard before somebody else decides. Own working list.
 */
export const FORCES = ['binding', 'self-commitment', 'recommendation', 'consultation'] as const
export type Force = (typeof FORCES)[number]

/** What is stated before people are asked to take part: who decides, what their word will do, and when they are answered. */
export interface Mandate {
  /** Body that decides. */
  readonly body: string
  readonly force: Force
  /** Day by which the body answers, ISO. */
  readonly answerBy: string
}
