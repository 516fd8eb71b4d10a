import type { ServerPort } from '../../src/contract/index.ts'
import { smallTransitPort } from '../web/smallRegion.ts'
import { stopsPort } from '../web/smallStops.ts'

/** A region in which everything with a timetable is answered: ways by bus of one small timetable, stops of another. */
export async function timetablePort(): Promise<ServerPort> {
  const { findStops, stopBoard, departureTable } = await stopsPort()
  return { ...(await smallTransitPort()), findStops, stopBoard, departureTable }
}
