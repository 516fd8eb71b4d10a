export { AnswerHead } from './answer/AnswerHead.tsx'
export { answerSentences, questionHeading } from './answer/phrases.ts'
export { AskedTable } from './askedTable/AskedTable.tsx'
export { CatalogueFilter, type CatalogueFilterView } from './catalogueFilter/CatalogueFilter.tsx'
export {
  CatalogueTable,
  type CatalogueTableRow,
  type CatalogueTableView,
  StateTag,
} from './catalogueTable/CatalogueTable.tsx'
export { Connected, ConnectedHead } from './connected/Connected.tsx'
export { sortConnected } from './connected/sortConnected.ts'
export type { ConnectedView } from './connected/view.ts'
export { DutyPart, type DutyView } from './dutyPart/DutyPart.tsx'
export { Histogram } from './histogram/Histogram.tsx'
export { LeftOut } from './leftOut/LeftOut.tsx'
export { Legend } from './legend/Legend.tsx'
export { classEnds, classOf, REACH_CLASSES, type ReachClass } from './legend/reachClasses.ts'
export { Modes } from './modes/Modes.tsx'
export { Municipalities } from './municipalities/Municipalities.tsx'
export { sortRows } from './municipalities/sortRows.ts'
export { NegotiationList, type NegotiationListView } from './negotiationList/NegotiationList.tsx'
export { Notices, type Tone } from './notices/Notices.tsx'
export { Provenance } from './provenance/Provenance.tsx'
export { type FormView, groupWords, QuestionForm } from './questionForm/QuestionForm.tsx'
export { StandardList, type StandardListView } from './standardList/StandardList.tsx'
export { TakeAlong } from './takeAlong/TakeAlong.tsx'
export { Terms } from './terms/Terms.tsx'
export { type AnswerView, createLinks, type Links, type PageRegion } from './view.ts'
