import type { ListedPlace } from './listPlaces.ts'

/** Places with a point as GeoJSON (RFC 7946), for maps of others. Keys are those of the register. */
export function placesGeoJson(places: readonly ListedPlace[]): string {
  const features = places.flatMap(({ id, place, ...said }) => {
    if (!place || place.lon === null || place.lat === null) return []
    const {
      name,
      type,
      state,
      what,
      opening,
      contact,
      features: of,
      services,
      isAccessible,
      isCommons,
      confirmed,
    } = said
    return [
      {
        type: 'Feature',
        id,
        geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
        properties: {
          name,
          ags: place.ags,
          type,
          state,
          what,
          opening,
          contact,
          features: of,
          services,
          isAccessible,
          isCommons,
          confirmed,
        },
      },
    ]
  })
  return JSON.stringify({ type: 'FeatureCollection', features })
}
