import { jobKinds } from './jobKinds.ts'
import { runInProcess } from './runInProcess.ts'

runInProcess(jobKinds)
