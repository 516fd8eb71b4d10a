import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../bin/runtime.mjs'
import { emptyData, runProgram } from './program.ts'

const REAL = join(root, '..', 'shared', 'data')

export const hasHeidelberg = existsSync(join(REAL, 'heidelberg'))

/** Streets of the real map, people of a grid modelled from the census, and three pharmacies, for the extract has none. */
export const heidelberg = (): Promise<string> => build([])

/** The same with the timetable of the transport association, of 2022. */
export const heidelbergWithTimetable = (): Promise<string> =>
  build(['--gtfs', join(REAL, 'heidelberg', 'vrn.gtfs.zip')])

async function build(more: readonly string[]): Promise<string> {
  const data = emptyData()
  const county = join(REAL, 'regions', 'rhein-neckar-heidelberg-08221-08226')
  const list = join(data, 'pharmacies.csv')
  writeFileSync(
    list,
    'id,name,service,lon,lat,capacity\n1,A,pharmacy,8.6942,49.4100,\n2,B,pharmacy,8.6720,49.4190,\n3,C,pharmacy,8.6760,49.3790,\n',
  )
  const { code, stderr } = await runProgram([
    ...['region', 'build', '--name', 'Heidelberg', '--out', join(data, 'regions', 'heidelberg'), '--no-tiles'],
    ...['--osm', join(REAL, 'heidelberg', 'heidelberg.osm.pbf'), '--facilities', list],
    ...['--population', join(county, 'grid100m_modelled.csv')],
    ...['--boundaries', join(county, 'gemeinden.geojson'), '--inside', '08221'],
    ...more,
  ])
  if (code !== 0) throw new Error(`region build ended with ${code}: ${stderr}`)
  return data
}
