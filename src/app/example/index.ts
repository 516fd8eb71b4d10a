export { decisionsYaml } from './decisions.ts'
export { type ExampleFiles, type ExampleOptions, writeExample } from './writeExample.ts'
