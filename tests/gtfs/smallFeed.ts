import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll } from 'vitest'

export type FeedFiles = Readonly<Record<string, string>>

/**
 * A valley line: station A with two platforms, B and C along the valley; two trips on weekdays of June 2024, one of which runs past midnight.
 * 2024-06-03 is a Monday. Times and distances are round so that expectations can be worked out by hand.
 */
export const SMALL_FEED: FeedFiles = {
  'agency.txt': 'agency_id,agency_name,agency_url,agency_timezone\n1,Talbus,https://example.org,Europe/Berlin\n',
  'stops.txt': [
    'stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station,wheelchair_boarding',
    'A,"Talheim, Bahnhof",51.20,9.90,1,,1',
    'A1,"Talheim, Bahnhof",51.20,9.90,0,A,1',
    'A2,"Talheim, Bahnhof",51.20,9.90,0,A,2',
    'B,Mühle,51.21,9.90,,,',
    'C,Oberdorf,51.24,9.90,,,',
    '',
  ].join('\n'),
  'routes.txt': 'route_id,agency_id,route_short_name,route_long_name,route_type\nR,1,200,Talheim – Oberdorf,3\n',
  'calendar.txt': [
    'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date',
    'W,1,1,1,1,1,0,0,20240601,20240630',
    '',
  ].join('\n'),
  'calendar_dates.txt': 'service_id,date,exception_type\nW,20240605,2\nW,20240609,1\n',
  'trips.txt': 'route_id,service_id,trip_id,trip_headsign\nR,W,T1,Oberdorf\nR,W,T2,Oberdorf\n',
  'stop_times.txt': [
    'trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type',
    'T1,7:00:00,7:00:00,A1,1,0,1',
    'T1,07:10:00,07:11:00,B,2,0,0',
    'T1,07:40:00,07:40:00,C,3,1,2',
    'T2,23:50:00,23:50:00,A2,1,,',
    'T2,24:05:00,24:05:00,B,2,2,',
    'T2,24:30:00,24:30:00,C,3,,',
    '',
  ].join('\n'),
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** Writes files as a zip in a temporary folder, which is removed after the tests, and returns its path. `null` leaves a file out. */
export function writeFeed(changes: Readonly<Record<string, string | null>> = {}, name = 'feed.zip'): string {
  const files: Record<string, string | null> = { ...SMALL_FEED, ...changes }
  const present = Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== null)
  return writeBytes(zipSync(Object.fromEntries(present.map(([file, text]) => [file, strToU8(text)]))), name)
}

export function writeBytes(bytes: Uint8Array, name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'reihum-gtfs-'))
  folders.push(folder)
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

/** The small feed's stop times with lines exchanged: number (1 = first trip line) → new text. */
export function stopTimes(changes: Readonly<Record<number, string>>): FeedFiles {
  const lines = SMALL_FEED['stop_times.txt'].split('\n')
  for (const [line, text] of Object.entries(changes)) lines[Number(line)] = text
  return { 'stop_times.txt': lines.filter((line) => line !== '-').join('\n') }
}
