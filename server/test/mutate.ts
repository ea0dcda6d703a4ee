import { readFileSync } from 'node:fs'
import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { fileURLToPath } from 'node:url'
import { controls, type Edit, mutants } from './mutants.ts'

/** Preloaded into a test's process (`--import`): the mutant that MUTANT names is put into its file as it is imported. */
const mutant = [...mutants, ...controls].find(({ id }: Edit) => id === process.env.MUTANT)
if (!mutant) throw new Error(`there is no mutant ${process.env.MUTANT}`)
const target = fileURLToPath(new URL(`../../${mutant.file}`, import.meta.url))

registerHooks({
  load(url, context, next) {
    if (!url.startsWith('file:') || fileURLToPath(url) !== target) return next(url, context)
    const source = readFileSync(target, 'utf8').replace(mutant.find, () => mutant.replace)
    return { format: 'module', shortCircuit: true, source: stripTypeScriptTypes(source) }
  },
})
