import { startSupply } from './supply/index.ts'

startSupply(document)
