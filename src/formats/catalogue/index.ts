export { appendEntry } from './appendDecision.ts'
export { loadCatalogue } from './loadCatalogue.ts'
export { type IndicatorDefinitions, loadIndicators } from './loadIndicators.ts'
export { type DecisionsQuestion, loadDecisions, readDecisions } from './readDecisions.ts'
