// Prints what a phone fetches before the first page works, and fails when it is too much.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const most = 90_000
const folder = join(import.meta.dirname, 'dist/client')
const html = readFileSync(join(folder, 'index.html'), 'utf8')
const scripts = [...html.matchAll(/(?:src|href)="\/assets\/citizen\/([^"]+\.js)"/g)].map(([, name]) => readFileSync(join(folder, name)))
const sum = (pack) => scripts.reduce((total, script) => total + pack(script).length, 0)
const [gzip, brotli] = [sum(gzipSync), sum(brotliCompressSync)]
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`
console.log(`citizen: ${kB(gzip)} of JavaScript for the first load with gzip, ${kB(brotli)} with brotli (at most ${kB(most)})`)
if (scripts.length === 0 || gzip > most) process.exit(1)
