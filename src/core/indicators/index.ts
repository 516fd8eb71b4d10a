export {
  DIRECTIONS,
  type Direction,
  type IndicatorDefinition,
  type IndicatorState,
  type IndicatorValue,
} from './indicator.ts'
export { type CountyMedian, type IndicatorOutlook, outlookOf } from './outlook.ts'
