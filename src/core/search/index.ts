export { editDistance } from './editDistance.ts'
export { foldText } from './foldText.ts'
export { type Searchable, type SearchHit, SearchIndex } from './searchIndex.ts'
