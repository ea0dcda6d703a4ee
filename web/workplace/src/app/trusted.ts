import * as z from 'zod/mini'

/** zod's compiled parsers need `eval`, which our content security policy forbids. */
z.config({ jitless: true })
