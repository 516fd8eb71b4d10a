import { runInProcess } from '../../src/app/jobs/runInProcess.ts'
import { jobKinds } from './testKinds.ts'

runInProcess(jobKinds)
