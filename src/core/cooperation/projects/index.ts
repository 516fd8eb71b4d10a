export { circleThrough, type Dependent, findCircles } from './circles.ts'
export { dayNumber, dayOf, daysOf, type PlannedTask } from './plannedTask.ts'
export {
  foldFunding,
  type Portfolio,
  type PortfolioBody,
  type PortfolioProject,
  type PortfolioSignal,
  portfolioSignals,
} from './portfolio.ts'
export {
  PROJECT_DECISIONS,
  PROJECT_PLAN,
  PROJECT_STEPS,
  type ProjectDecision,
  type ProjectStep,
  stepOfPhase,
} from './projectPlan.ts'
export { drivingChain, type Schedule, type ScheduledTask, type ScheduleOptions, scheduleTasks } from './schedule.ts'
export { drawnDays, layOutTimeline, type Timeline, type TimelineRow } from './timeline.ts'
