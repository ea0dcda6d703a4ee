import { variables } from './variables.ts'

/** The environment variables as lines of help: name, what it is for, default. */
export function describeVariables(): string {
  const entries = Object.entries(variables)
  const width = Math.max(...entries.map(([name]) => name.length))
  return entries.map(([name, variable]) => `  ${name.padEnd(width)}  ${variable.about} [${otherwise(variable)}]`).join('\n')
}

const otherwise = (variable: { default: string } | { otherwise: string }) =>
  'default' in variable ? (variable.default === '' ? 'empty' : variable.default) : variable.otherwise
