import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { filesBelow, npm, readText, root, terminal } from './shared.ts'

/**
 * Builds the web apps. `--if-changed` (what `npm start` and `npm test` do) leaves out those whose sources are as they were at their last build:
 * the hash of all they are made of is kept in dist/.stamp.
 */
const onlyChanged = process.argv.includes('--if-changed')
const shared = ['contract/src', 'web/kit'].flatMap(filesBelow).filter((path) => !path.endsWith('.test.ts'))

for (const app of ['web/citizen', 'web/workplace']) {
  if (!existsSync(join(root, app, 'vite.config.ts'))) continue
  const sources = [...filesBelow(app).filter((path) => !path.endsWith('.test.ts')), ...shared, 'package-lock.json', 'tsconfig.base.json']
  const hash = sources.reduce((sum, path) => sum.update(path).update('\0').update(readText(path)).update('\0'), createHash('sha256')).digest('hex')
  const stamp = join(root, app, 'dist', '.stamp')
  if (onlyChanged && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) continue
  const begun = Date.now()
  if (terminal && onlyChanged) process.stdout.write(`… building ${app}`)
  const { code, output } = await npm(['run', '--silent', 'build', '-w', app], { show: !onlyChanged })
  if (terminal && onlyChanged) process.stdout.write('\r\u001b[K')
  if (code !== 0) {
    process.stderr.write(`${terminal ? output : stripVTControlCharacters(output)}${app} could not be built: see above.\n`)
    process.exit(1)
  }
  writeFileSync(stamp, hash)
  const measured = /^\w+: (.* of JavaScript .*)$/m.exec(output)?.[1]
  process.stdout.write(`✓ ${app} built (${((Date.now() - begun) / 1000).toFixed(1)} s)${measured ? `: ${measured}` : ''}\n`)
}
