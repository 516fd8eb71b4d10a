import type { StreetNetwork } from '../../core/network/index.ts'
import type { Reading } from '../arrow/index.ts'

export const STREET_FILES = [
  'street-nodes.arrow',
  'street-links.arrow',
  'street-shape.arrow',
  'street-names.arrow',
  'street-restrictions.arrow',
] as const
type StreetFile = (typeof STREET_FILES)[number]

export function streetTables(s: StreetNetwork) {
  return {
    'street-nodes.arrow': { lonE7: s.nodeLonE7, latE7: s.nodeLatE7, flags: s.nodeFlags },
    'street-links.arrow': {
      from: s.linkFrom,
      to: s.linkTo,
      metres: s.linkLengthMetres,
      access: s.linkAccess,
      class: s.linkClass,
      flags: s.linkFlags,
      maxSpeedForward: s.linkMaxSpeedForward,
      maxSpeedBackward: s.linkMaxSpeedBackward,
      fixedSeconds: s.linkFixedSeconds,
      way: s.linkWay,
      name: s.linkName,
      shapeEnd: s.linkShapeStart.slice(1),
    },
    'street-shape.arrow': { lonE7: s.shapeLonE7, latE7: s.shapeLatE7 },
    'street-names.arrow': { name: s.names },
    'street-restrictions.arrow': {
      from: s.restrictions.from,
      via: s.restrictions.via,
      to: s.restrictions.to,
      only: s.restrictions.only,
      modes: s.restrictions.modes,
    },
  }
}

export function decodeStreets(read: (name: StreetFile) => Reading | null): StreetNetwork | null {
  const nodes = read('street-nodes.arrow')
  const links = read('street-links.arrow')
  const shape = read('street-shape.arrow')
  const names = read('street-names.arrow')
  const turns = read('street-restrictions.arrow')
  if (!nodes || !links || !shape || !names || !turns) return null
  const shapeStart = new Uint32Array(links.rows + 1)
  shapeStart.set(links.u32('shapeEnd'), 1)
  return {
    nodeCount: nodes.rows,
    nodeLonE7: nodes.i32('lonE7'),
    nodeLatE7: nodes.i32('latE7'),
    nodeFlags: nodes.u8('flags'),
    linkCount: links.rows,
    linkFrom: links.u32('from'),
    linkTo: links.u32('to'),
    linkLengthMetres: links.f32('metres'),
    linkAccess: links.u16('access'),
    linkClass: links.u8('class'),
    linkFlags: links.u8('flags'),
    linkMaxSpeedForward: links.u8('maxSpeedForward'),
    linkMaxSpeedBackward: links.u8('maxSpeedBackward'),
    linkFixedSeconds: links.u32('fixedSeconds'),
    linkWay: links.f64('way'),
    linkName: links.i32('name'),
    names: names.text('name'),
    linkShapeStart: shapeStart,
    shapeLonE7: shape.i32('lonE7'),
    shapeLatE7: shape.i32('latE7'),
    restrictions: {
      count: turns.rows,
      from: turns.u32('from'),
      via: turns.u32('via'),
      to: turns.u32('to'),
      only: turns.u8('only'),
      modes: turns.u8('modes'),
    },
  }
}
