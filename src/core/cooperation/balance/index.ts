export { type BalanceMeasure, type Gains, gainsIn } from './gains.ts'
export { type Balance, type BalanceItem, RELIEFS, type Relief, runningBalances, type Side } from './runningBalance.ts'
