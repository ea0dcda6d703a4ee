import type * as z from 'zod/mini'
import * as v from './values.ts'

/** A variable that always has a value: its default counts when it is unset or empty. */
interface WithDefault<Type extends z.core.$ZodType> { readonly type: Type; readonly about: string; readonly default: string }
/** A variable that may be unset; `otherwise` says in words what happens then. */
interface Optional<Type extends z.core.$ZodType> { readonly type: Type; readonly about: string; readonly otherwise: string }

const set = <Type extends z.core.$ZodType>(type: Type, about: string, fallback: string): WithDefault<Type> => ({ type, about, default: fallback })
const maybe = <Type extends z.core.$ZodType>(type: Type, about: string, otherwise: string): Optional<Type> => ({ type, about, otherwise })

/** Every environment variable there is, in the order the help lists them. */
export const variables = {
  PORT: set(v.port, 'the one port everything is served on', '8080'),
  HOST: maybe(v.line, 'address to listen on', '127.0.0.1; 0.0.0.0 once PUBLIC_URL is set'),
  DATA_DIR: set(v.path, 'folder of everything that is kept', './data'),
  PUBLIC_URL: maybe(v.origin, "the citizens' address; without it this is a demo on this machine only", 'none: demo'),
  WORKPLACE_URL: maybe(v.origin, "the staff's address, when it has one of its own", 'PUBLIC_URL'),
  TRUSTED_PROXIES: maybe(v.ranges, 'networks whose X-Forwarded-* headers are believed (CIDR, commas)', 'none'),
  TLS_CERT: maybe(v.path, 'certificate chain (PEM), to serve https without a proxy', 'none'),
  TLS_KEY: maybe(v.path, 'its private key (PEM)', 'none'),
  DATABASE_URL: maybe(v.postgresUrl, 'PostgreSQL ≥ 15, signed in as the app role', 'embedded PostgreSQL in DATA_DIR'),
  DATABASE_OWNER_URL: maybe(v.postgresUrl, 'the same database, signed in as the owner of the tables', 'embedded PostgreSQL in DATA_DIR'),
  ROOT_KEY_FILE: maybe(v.path, 'the root key (back it up once, offline)', 'DATA_DIR/keys/root.key'),
  EPOCH_DIR: maybe(v.path, 'folder of the epoch secret', 'DATA_DIR/keys/epoch'),
  KEY_STORE_FILE: maybe(v.path, 'the key store', 'DATA_DIR/keys/keystore.db'),
  LEDGER_FILE: maybe(v.path, 'the erasure ledger', 'DATA_DIR/keys/ledger.log'),
  OAUTH_CLIENTS_FILE: maybe(v.path, 'apps of others that may ask for access: JSON, see docs/running', 'none'),
  RECIPIENTS_FILE: maybe(v.path, "who receives data of the operator's, for the public page of recipients: JSON, see docs/running", 'none'),
  POLICY_NOTICE_DAYS: set(v.days, 'whole days that a significant change of a policy is announced before it applies, at least 1', '14'),
  FLOOD_STARTS: set(v.starts, 'how many may begin anew at one member in ten minutes (a third of them from one network) before each browser first works for it', '100'),
  METRICS_TOKEN: maybe(v.secret, 'bearer token for /metrics from other machines', 'loopback only'),
  LOG_LEVEL: maybe(v.logLevel, `how much to log: ${v.logLevels.join(', ')}`, 'warn on a terminal, else info'),
  OPERATOR_NAME: set(v.line, 'who runs the platform, as the policy names them', 'SocialSpace-demo'),
  OPERATOR_ADDRESS: set(v.line, "the operator's address", ''),
  OPERATOR_PHONE: set(v.line, "the operator's phone", ''),
  OPERATOR_MAIL: set(v.line, "the operator's e-mail", ''),
  OPERATOR_CVR: set(v.cvr, "the operator's CVR number", ''),
  SITE_NAME: set(v.line, 'what the platform is called', 'SocialSpace'),
  SITE_ADDRESS: set(v.line, "the platform's address, for questions", ''),
  SITE_PHONE: set(v.line, "the platform's phone", ''),
  SITE_MAIL: set(v.line, "the platform's e-mail", ''),
  SITE_CVR: set(v.cvr, "the platform's CVR number", ''),
  AUTHORITY_NAME: set(v.line, 'where one may complain', 'Datatilsynet'),
  AUTHORITY_ADDRESS: set(v.line, "the authority's address", 'Carl Jacobsens Vej 35, 2500 Valby'),
  AUTHORITY_PHONE: set(v.line, "the authority's phone", '33 19 32 00'),
  AUTHORITY_MAIL: set(v.line, "the authority's e-mail", 'dt@datatilsynet.dk'),
  AUTHORITY_SITE: set(v.line, "the authority's site", 'datatilsynet.dk'),
}

export type VariableName = keyof typeof variables
type Output<Name extends VariableName> = z.output<(typeof variables)[Name]['type']>
/** The variables' values once they have been checked. */
export type Values = { [Name in VariableName]: (typeof variables)[Name] extends { default: string } ? Output<Name> : Output<Name> | undefined }
