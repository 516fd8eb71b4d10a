import { DEFAULT_TRANSIT, type ReachAnswer, type ReachQuestion } from '../../../contract/index.ts'

/** Late answers to earlier questions are left aside. */
export function isAnswerTo({ question }: ReachAnswer, asked: ReachQuestion): boolean {
  return (
    question.service === asked.service &&
    question.mode === asked.mode &&
    question.ages === asked.ages &&
    question.nth === asked.nth &&
    question.barrierFree === asked.barrierFree &&
    question.pureDriving === asked.pureDriving &&
    isSameTransit(question, asked) &&
    (asked.threshold === null || question.threshold === asked.threshold)
  )
}

function isSameTransit({ transit: had }: ReachQuestion, { mode, transit }: ReachQuestion): boolean {
  if (mode !== 'transit' || !had) return mode !== 'transit'
  const wanted = transit ?? DEFAULT_TRANSIT
  return (
    had.fromSeconds === wanted.fromSeconds &&
    had.toSeconds === wanted.toSeconds &&
    had.timing === wanted.timing &&
    had.percentile === wanted.percentile &&
    had.lastWalk === wanted.lastWalk &&
    (wanted.date === null || had.date === wanted.date)
  )
}
