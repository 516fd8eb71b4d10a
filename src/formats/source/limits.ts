/** What an input may unpack to before it is refused. */
export interface SourceLimits {
  /** Unpacked bytes of one source, all entries together. */
  readonly maxUnpackedBytes: number
  /** Unpacked ÷ packed bytes above which an archive counts as a bomb; deflate cannot exceed about 1,032. */
  readonly maxRatio: number
  /** Unpacked bytes below which the ratio is not looked at: small files of one repeated line are harmless. */
  readonly ratioFromBytes: number
  readonly maxEntries: number
}

/** For files that the user has on the own disk. */
export const LOCAL_LIMITS: SourceLimits = {
  maxUnpackedBytes: 8 * 1024 ** 3,
  maxRatio: 300,
  ratioFromBytes: 32 * 1024 ** 2,
  maxEntries: 100_000,
}

/**
 * For files that people send to a server. The census of all Germany in 100 m cells is 1.5 GB unpacked, the timetable of all Germany 2.5 GB, and such tables
 * shrink to a fifth or a fifteenth.
 */
export const UPLOADED_LIMITS: SourceLimits = {
  maxUnpackedBytes: 4 * 1024 ** 3,
  maxRatio: 100,
  ratioFromBytes: 16 * 1024 ** 2,
  maxEntries: 2000,
}
