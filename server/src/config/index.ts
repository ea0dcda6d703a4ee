import { homedir } from 'node:os'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import * as z from 'zod/mini'
import { StartError } from '../platform/starterror.ts'
import { readClients, type ThirdParty } from './clients.ts'
import { demoContacts } from './demo-contacts.ts'
import { type OperatorRecipient, readRecipients } from './recipients.ts'
import type { logLevels } from './values.ts'
import { type Values, type VariableName, variables } from './variables.ts'

export { describeVariables } from './describe.ts'

/** Who can be asked: name, postal address, phone, mail, CVR number (each may be empty but the name). */
export interface Contact { readonly name: string; readonly address: string; readonly phone: string; readonly mail: string; readonly cvr: string }

/** What the program was told, checked and complete. Paths are absolute, addresses are origins without a trailing slash. */
export interface Config {
  /** True without PUBLIC_URL: this machine only, a demo world is seeded. */
  readonly demo: boolean
  readonly port: number
  readonly host: string
  readonly publicUrl: string
  readonly workplaceUrl: string
  readonly trustedProxies: readonly string[]
  readonly tls: { readonly cert: string; readonly key: string } | undefined
  readonly dataDir: string
  /** An external database, or undefined for the embedded one. */
  readonly database: { readonly url: string; readonly ownerUrl: string } | undefined
  readonly vault: { readonly rootKeyFile: string; readonly epochDir: string; readonly keyStoreFile: string; readonly ledgerFile: string }
  readonly oauthClients: readonly ThirdParty[]
  /** Whole days that a significant change of a policy is announced before it applies. */
  readonly policyNoticeDays: number
  /** How many may begin anew at one member in ten minutes before each is asked for a little work. */
  readonly floodStarts: number
  /** Who receives data of the operator's. */
  readonly recipients: readonly OperatorRecipient[]
  readonly metricsToken: string | undefined
  readonly log: { readonly level: (typeof logLevels)[number]; readonly json: boolean }
  readonly operator: Contact
  readonly site: Contact
  readonly authority: Contact & { readonly site: string }
  /** Whether progress may be drawn: a terminal that is not CI and has not asked for NO_COLOR. */
  readonly terminal: boolean
}

/**
 * Reads the configuration from environment variables; unknown ones are ignored, empty ones count as unset.
 * @throws StartError with one sentence that names the variable.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const values = readValues(environment)
  const demo = values.PUBLIC_URL === undefined
  const host = values.HOST ?? (demo || isLoopback(new URL(values.PUBLIC_URL!).hostname) ? '127.0.0.1' : '0.0.0.0')
  if (demo && !isLoopback(host)) throw new StartError('HOST may only be this machine (127.0.0.1) while PUBLIC_URL is not set, because without it this is a demo.')
  if (isIP(host) === 0 && host !== 'localhost') throw new StartError('HOST must be an IP address or localhost.')
  const tls = pair(values, 'TLS_CERT', 'TLS_KEY')
  const database = pair(values, 'DATABASE_URL', 'DATABASE_OWNER_URL')
  const publicUrl = values.PUBLIC_URL ?? `${tls ? 'https' : 'http'}://localhost:${values.PORT}`
  const dataDir = absolute(values.DATA_DIR)
  const inData = (given: string | undefined, ...parts: string[]) => (given === undefined ? resolve(dataDir, ...parts) : absolute(given))
  const terminal = process.stdout.isTTY === true && !environment.CI && !environment.NO_COLOR
  /** In the demo, somebody made up where nobody was named: half of one and half of another is nobody. */
  const whom = (who: 'operator' | 'site', given: Contact): Contact => (demo && !Object.keys(environment).some((name) => name.startsWith(`${who.toUpperCase()}_`) && environment[name]) ? demoContacts[who] : given)
  return {
    demo, host, publicUrl, dataDir, terminal,
    port: values.PORT,
    workplaceUrl: values.WORKPLACE_URL ?? publicUrl,
    trustedProxies: values.TRUSTED_PROXIES ?? [],
    tls: tls && { cert: absolute(tls[0]), key: absolute(tls[1]) },
    database: database && { url: database[0], ownerUrl: database[1] },
    vault: {
      rootKeyFile: inData(values.ROOT_KEY_FILE, 'keys', 'root.key'),
      epochDir: inData(values.EPOCH_DIR, 'keys', 'epoch'),
      keyStoreFile: inData(values.KEY_STORE_FILE, 'keys', 'keystore.db'),
      ledgerFile: inData(values.LEDGER_FILE, 'keys', 'ledger.log'),
    },
    oauthClients: readClients(values.OAUTH_CLIENTS_FILE && absolute(values.OAUTH_CLIENTS_FILE)),
    policyNoticeDays: values.POLICY_NOTICE_DAYS,
    floodStarts: values.FLOOD_STARTS,
    recipients: readRecipients(values.RECIPIENTS_FILE && absolute(values.RECIPIENTS_FILE)),
    metricsToken: values.METRICS_TOKEN,
    log: { level: values.LOG_LEVEL ?? (terminal ? 'warn' : 'info'), json: !terminal || values.LOG_LEVEL !== undefined },
    operator: whom('operator', { name: values.OPERATOR_NAME, address: values.OPERATOR_ADDRESS, phone: values.OPERATOR_PHONE, mail: values.OPERATOR_MAIL, cvr: values.OPERATOR_CVR }),
    site: whom('site', { name: values.SITE_NAME, address: values.SITE_ADDRESS, phone: values.SITE_PHONE, mail: values.SITE_MAIL, cvr: values.SITE_CVR }),
    authority: { name: values.AUTHORITY_NAME, address: values.AUTHORITY_ADDRESS, phone: values.AUTHORITY_PHONE, mail: values.AUTHORITY_MAIL, cvr: '', site: values.AUTHORITY_SITE },
  }
}

/** Whom the pages name: the operator, the platform itself and the authority where one may complain (with its site, as it has no CVR number to show). */
export function contactsOf({ operator, site, authority: { site: authoritySite, ...authority } }: Config): { operator: Contact; site: Contact; authority: Contact } {
  return { operator, site, authority: { ...authority, address: [authority.address, authoritySite].filter((part) => part !== '').join(', ') } }
}

function readValues(environment: Readonly<Record<string, string | undefined>>): Values {
  const read = (name: VariableName) => {
    const variable: { type: z.core.$ZodType; default?: string } = variables[name]
    const given = environment[name] || variable.default
    if (given === undefined) return undefined
    const result = z.safeParse(variable.type, given)
    if (!result.success) throw new StartError(`${name} ${result.error.issues[0]?.message ?? 'cannot be used'}.`)
    return result.data
  }
  const values = Object.fromEntries((Object.keys(variables) as VariableName[]).map((name) => [name, read(name)])) as Values
  for (const name of ['PUBLIC_URL', 'WORKPLACE_URL'] as const) {
    const url = URL.parse(values[name] ?? '')
    if (url?.protocol === 'http:' && !isLoopback(url.hostname)) throw new StartError(`${name} must begin with https:// (http is for localhost only).`)
  }
  if (values.WORKPLACE_URL !== undefined && values.PUBLIC_URL === undefined) throw new StartError('WORKPLACE_URL needs PUBLIC_URL to be set as well.')
  return values
}

/** Two variables that make sense only together. */
function pair(values: Values, first: 'TLS_CERT' | 'DATABASE_URL', second: 'TLS_KEY' | 'DATABASE_OWNER_URL'): [string, string] | undefined {
  const [a, b] = [values[first], values[second]]
  if (a !== undefined && b !== undefined) return [a, b]
  if (a !== undefined || b !== undefined) throw new StartError(`${first} and ${second} must be set together.`)
  return undefined
}

const isLoopback = (host: string) => host === 'localhost' || host.endsWith('.localhost') || host === '::1' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)

const absolute = (path: string) => resolve(path.replace(/^~(?=\/|$)/, homedir()))
