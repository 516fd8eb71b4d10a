export { loadCatalogue } from './loadCatalogue.ts'
export { type IndicatorDefinitions, loadIndicators } from './loadIndicators.ts'
