/** The same cases at each run, unless FUZZ_SEED says otherwise. */
export const seed = Number(process.env.FUZZ_SEED ?? 20_261_124)
