import type { ReachAnswer, ReachQuestion } from './reach.ts'

/**
 * How the parts of the situation page speak with each other: CustomEvents on `document`. Whoever changes the question
 * dispatches QUESTION_EVENT; whoever has computed an answer (the server's by fetch, the page worker's while a planner
 * edits) dispatches ANSWER_EVENT, and table, sentence and histogram follow the last one.
 */
export const QUESTION_EVENT = 'reihum:question'
export const ANSWER_EVENT = 'reihum:answer'
/** A municipality is pointed at in the table or on the map; ags '' = none. */
export const POINT_EVENT = 'reihum:point'

export interface QuestionDetail {
  readonly regionId: string
  readonly question: ReachQuestion
}

export interface AnswerDetail {
  readonly answer: ReachAnswer
}

export interface PointDetail {
  readonly ags: string
}
