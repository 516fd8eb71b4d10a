export { cancelBooking } from './cancelBooking.ts'
export { poolRows } from './poolRows.ts'
export {
  type ListedPurchase,
  type PlanOfTask,
  type Pool,
  type PoolAsked,
  type PooledItem,
  readPool,
  type ShownBooking,
} from './readPool.ts'
