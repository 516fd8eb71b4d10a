/** Road classes, the index is what `linkClass` holds. */
export const ROAD_CLASSES = [
  'motorway',
  'motorway_link',
  'trunk',
  'trunk_link',
  'primary',
  'primary_link',
  'secondary',
  'secondary_link',
  'tertiary',
  'tertiary_link',
  'unclassified',
  'residential',
  'living_street',
  'service',
  'track',
  'path',
  'footway',
  'cycleway',
  'pedestrian',
  'steps',
  'bridleway',
  'ferry',
  'road',
  'corridor',
] as const
export type RoadClass = (typeof ROAD_CLASSES)[number]

/** Bits of `linkAccess`; forward = in the order from → to. */
export const WALK_FORWARD = 1
export const WALK_BACKWARD = 2
export const BICYCLE_FORWARD = 4
export const BICYCLE_BACKWARD = 8
export const CAR_FORWARD = 16
export const CAR_BACKWARD = 32
/** Usable with a wheelchair, pram or walker, in both directions. */
export const BARRIER_FREE = 64
/** Cars only to reach something on it (access=destination, delivery roads). */
export const CAR_DESTINATION_ONLY = 128
/** Bicycles must be pushed. */
export const BICYCLE_DISMOUNT = 256

/** Bits of `linkFlags`. */
export const IN_SETTLEMENT = 1
export const ROUNDABOUT = 2
export const BRIDGE = 4
export const TUNNEL = 8
/** Surface that slows bicycles and cars (gravel, ground …). */
export const UNPAVED = 16

/** Bits of `nodeFlags`. */
export const TRAFFIC_SIGNALS = 1
/** The node cannot be passed by … (bollard, gate, kerb). A way may still be used up to it. */
export const BLOCKS_WALK = 2
export const BLOCKS_BICYCLE = 4
export const BLOCKS_CAR = 8
export const BLOCKS_BARRIER_FREE = 16

/** Bits of `restrictions.modes`. */
export const RESTRICTS_CAR = 1
export const RESTRICTS_BICYCLE = 2

/**
 * Street network: junctions joined by links. A link is a chain of road between two junctions with one set of properties;
 * parallel links and loops are allowed. Coordinates are 1e-7 degrees in 32 bits (about 1 cm).
 * Nodes are numbered so that neighbours in space are neighbours in memory (Hilbert order).
 */
export interface StreetNetwork {
  readonly nodeCount: number
  readonly nodeLonE7: Int32Array
  readonly nodeLatE7: Int32Array
  readonly nodeFlags: Uint8Array
  readonly linkCount: number
  readonly linkFrom: Uint32Array
  readonly linkTo: Uint32Array
  readonly linkLengthMetres: Float32Array
  /** Access bits. */
  readonly linkAccess: Uint16Array
  /** Index into ROAD_CLASSES. */
  readonly linkClass: Uint8Array
  readonly linkFlags: Uint8Array
  /** Signposted limit in km/h, 0 = not tagged, 255 = none (motorway). Forward and backward. */
  readonly linkMaxSpeedForward: Uint8Array
  readonly linkMaxSpeedBackward: Uint8Array
  /** Crossing time of a ferry in seconds, 0 = by length and speed. */
  readonly linkFixedSeconds: Uint32Array
  /** OSM way id. */
  readonly linkWay: Float64Array
  /** Index into names, −1 = without name. */
  readonly linkName: Int32Array
  readonly names: readonly string[]
  /** Points between from and to: shape[linkShapeStart[l]] … shape[linkShapeStart[l + 1] − 1]; length linkCount + 1. */
  readonly linkShapeStart: Uint32Array
  readonly shapeLonE7: Int32Array
  readonly shapeLatE7: Int32Array
  /** Turn restrictions over a node: coming by link `from`, at node `via`, link `to` is forbidden (only = 0) or the only one allowed (only = 1). */
  readonly restrictions: {
    readonly count: number
    readonly from: Uint32Array
    readonly via: Uint32Array
    readonly to: Uint32Array
    readonly only: Uint8Array
    readonly modes: Uint8Array
  }
}
