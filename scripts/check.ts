import { check } from './checks.ts'

const { passed, failed } = await check()
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)
