import type { ReachAnswer, ReachQuestion } from './reach.ts'
import type { SupplyQuestion } from './supply.ts'

/**
 * How the parts of the situation page speak with each other: CustomEvents on `document`. Whoever changes the question
 * dispatches QUESTION_EVENT; whoever has computed an answer (the server's by fetch, the page worker's while a planner
 * edits) dispatches ANSWER_EVENT, and table, sentence and histogram follow the last one.
 */
export const QUESTION_EVENT = 'reihum:question'
export const ANSWER_EVENT = 'reihum:answer'
/** The question about supply has changed; the map follows it, the page has drawn the rest. */
export const SUPPLY_EVENT = 'reihum:supply'
/** A municipality is pointed at in the table or on the map; ags '' = none. */
export const POINT_EVENT = 'reihum:point'

export interface QuestionDetail {
  readonly regionId: string
  readonly question: ReachQuestion
}

export interface SupplyDetail {
  readonly regionId: string
  readonly question: SupplyQuestion
}

export interface AnswerDetail {
  readonly answer: ReachAnswer
}

export interface PointDetail {
  readonly ags: string
}
