import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { sameEnvironment, sameProgram } from './program.ts'

const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url))

/** Runs `socialspace …` as an operator does, on a data folder of the test's own, to its end. */
export async function command(dataDir: string, ...args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [...sameProgram(), cli, ...args], { env: { ...sameEnvironment(), DATA_DIR: dataDir }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => { output += String(text) })
  const [code] = await once(child, 'close') as [number | null]
  return { code, output }
}
