export { type ExampleFiles, type ExampleOptions, writeExample } from './writeExample.ts'
