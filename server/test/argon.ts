import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

/** Every Argon2 computation of this process, by its cost. Imported before what computes them: it stands between them and Node. */
export const computed: string[] = []

const real = crypto.argon2
crypto.argon2 = ((algorithm, parameters, done) => {
  computed.push(`${algorithm} ${parameters.memory} ${parameters.passes} ${parameters.parallelism}`)
  real(algorithm, parameters, done)
}) as typeof real
syncBuiltinESMExports()
