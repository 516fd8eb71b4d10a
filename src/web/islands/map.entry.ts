import { SituationMap } from './map/situationMap.ts'

const host = document.getElementById('map')
if (host) new SituationMap(host).start()
