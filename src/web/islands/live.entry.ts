import { keepLive } from './live/index.ts'

keepLive(document)
