import { createClient } from '@socialspace/kit/client'

/** Calls of the contract's operations, as the workplace. The session is a cookie that scripts cannot read. */
export const client = createClient({ app: 'workplace' })
