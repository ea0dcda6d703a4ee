import { granted } from './granted.ts'
import { refused } from './refused.ts'

/** The answers that come with the product. */
export const shipped = [...granted, ...refused]
