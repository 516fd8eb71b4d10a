import { startLagebild } from './lagebild/index.ts'

startLagebild(document)
