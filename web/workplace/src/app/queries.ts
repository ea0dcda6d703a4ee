import { QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError } from '@socialspace/kit/client'
import { codeOf } from './problems.ts'

/** What was fetched, in memory only; what the server refuses is not asked for again. */
export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (query.queryKey[0] !== 'session' && ['sign_in_needed', 'not_allowed'].includes(codeOf(error))) void queries.invalidateQueries({ queryKey: ['session'] })
    },
  }),
  defaultOptions: { queries: { staleTime: 10_000, retry: (count, error) => count < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500) } },
})
