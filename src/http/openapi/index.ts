export { exampleCall } from './call.ts'
export {
  type DescribedOperation,
  mayGuests,
  type OpenApiDocument,
  openApiDocument,
  parameterSays,
  refusalsOf,
  rightSentence,
} from './document.ts'
export { exampleOf } from './example.ts'
export { type Content, GROUPS, type JsonSchema, type Operation } from './operation.ts'
export { OPERATIONS } from './operations.ts'
export { alternativesOf, rowOf } from './rowOf.ts'
export { SHAPES } from './schemas/index.ts'
