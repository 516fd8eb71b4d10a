export { loadCatalogue } from './loadCatalogue.ts'
