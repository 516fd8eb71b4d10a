import { startUpload } from './upload/index.ts'

startUpload(document)
