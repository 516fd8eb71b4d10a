export { editDistance, nearestWord as nearestId } from '../../core/services/index.ts'
