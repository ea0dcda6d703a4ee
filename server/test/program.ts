import { fileURLToPath } from 'node:url'

/** Node's flags for a process that is to run the same program as this one: with the mutant in it, when there is one (see mutate.ts). */
export const sameProgram = (): string[] => [
  '--disable-warning=ExperimentalWarning', ...(process.env.MUTANT === undefined ? [] : ['--import', fileURLToPath(new URL('./mutate.ts', import.meta.url))]),
]

/** What such a process keeps of this one's environment: where its commands are, what was compiled before (run.mjs), and the mutant. */
export const sameEnvironment = () => {
  const { PATH, NODE_COMPILE_CACHE, MUTANT } = process.env
  return { PATH, NODE_COMPILE_CACHE, MUTANT }
}
