import fc from 'fast-check'

// The same cases on every run, so that a change is blamed only for what it broke; `FAST_CHECK_SEED=random npm test` looks for new ones.
const asked = process.env.FAST_CHECK_SEED ?? '20261121'
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) })
