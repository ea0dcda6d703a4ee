import * as z from 'zod/mini'
import { errors } from './errors.ts'
import { isBytes, type Bytes, type Operation, type Shape } from './operation.ts'
import * as operations from './operations/index.ts'
import { scopes } from './roles.ts'

type Json = Record<string, unknown>
const schema = (shape: Shape, io: 'input' | 'output'): Json => {
  const { $schema: _draft, ...rest } = z.toJSONSchema(shape, { io, unrepresentable: 'any' }) as Json
  return rest
}
const content = (shape: Shape | Bytes, io: 'input' | 'output'): Json =>
  isBytes(shape) ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary', ...(!shape.streamed && { maxLength: shape.limit }) } } } : { 'application/json': { schema: schema(shape, io) } }

const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
const wallErrors = ['invalid_input', 'sign_in_needed', 'not_allowed', 'not_found', 'too_many', 'internal'] as const

function parameters(shape: Shape, where: 'path' | 'query'): Json[] {
  const { properties = {}, required = [] } = schema(shape, 'input') as { properties?: Record<string, Json>; required?: string[] }
  return Object.entries(properties).map(([name, one]) => ({ name, in: where, required: where === 'path' || required.includes(name), schema: one }))
}

function describe(operation: Operation): Json {
  const codes = [...new Set([...wallErrors, ...operation.errors])]
  const refusals = Object.groupBy(codes, (code) => String(errors[code].status))
  return {
    operationId: operation.id,
    summary: operation.summary,
    tags: [operation.scope],
    'x-roles': operation.roles,
    'x-promises': operation.promises,
    security: operation.roles.includes('anyone') ? [{}] : [{ session: [] }, { oauth: [operation.scope] }],
    parameters: [...parameters(operation.params, 'path'), ...parameters(operation.query, 'query')],
    ...(operation.body && { requestBody: { required: true, content: content(operation.body, 'input') } }),
    responses: {
      ...(operation.output ? { 200: { description: 'Done', content: content(operation.output, 'output') } } : { 204: { description: 'Done' } }),
      ...Object.fromEntries(Object.entries(refusals).map(([status, those]) => [status, { description: those!.map((code) => `${code}: ${errors[code].en}`).join(' '), content: problem }])),
    },
  }
}

/** The contract as OpenAPI 3.1, for `publicUrl` (an origin). Generated; there is no second description. */
export function openapi(publicUrl: string): Json {
  const paths: Record<string, Json> = {}
  for (const operation of Object.values(operations) as Operation[]) {
    paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: describe(operation) }
  }
  const issuer = `${publicUrl}/oauth`
  return {
    openapi: '3.1.0',
    info: { title: 'SocialSpace', version: '0.1.0', description: 'Digital counselling. Errors are RFC 9457 problem details with a code of a closed list.', license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' } },
    servers: [{ url: publicUrl }],
    paths,
    components: {
      schemas: {
        Problem: {
          type: 'object', required: ['type', 'title', 'status', 'code', 'da', 'en'],
          properties: {
            type: { type: 'string' }, title: { type: 'string' }, status: { type: 'integer' }, code: { enum: Object.keys(errors) }, da: { type: 'string' }, en: { type: 'string' },
            fields: { type: 'array', items: { type: 'object', properties: { path: { type: 'string' }, code: { type: 'string' } } } },
            puzzle: { type: 'object', required: ['challenge', 'bits'], properties: { challenge: { type: 'string' }, bits: { type: 'integer' } } },
          },
        },
      },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-work', description: 'A browser session; citizens have __Host-me-<member>.' },
        oauth: { type: 'oauth2', flows: { authorizationCode: { authorizationUrl: `${issuer}/auth`, tokenUrl: `${issuer}/token`, refreshUrl: `${issuer}/token`, scopes } } },
      },
    },
  }
}
