/** The embedded PostgreSQL's settings, given at every start so that the program says how it runs, not an edited file. */
const fixed: Readonly<Record<string, string>> = {
  // What is acknowledged is on disk.
  fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on', wal_level: 'replica',
  // Nobody but this machine, and no port.
  listen_addresses: '', port: '5432', unix_socket_permissions: '0700', password_encryption: 'scram-sha-256',
  // A failed statement's text and values never reach the log: only the server's own life does.
  log_min_messages: 'log', log_min_error_statement: 'panic', log_error_verbosity: 'terse', log_statement: 'none', log_duration: 'off',
  log_min_duration_statement: '-1', log_min_duration_sample: '-1', log_parameter_max_length: '0', log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off', log_connections: '', log_disconnections: 'off', log_lock_waits: 'off', log_temp_files: '-1', log_autovacuum_min_duration: '-1',
  debug_print_parse: 'off', debug_print_rewritten: 'off', debug_print_plan: 'off', logging_collector: 'off', log_destination: 'stderr',
  // A small machine.
  max_connections: '60', shared_buffers: '128MB', min_wal_size: '64MB', max_wal_size: '512MB', jit: 'off',
  timezone: 'UTC', log_timezone: 'UTC', update_process_title: 'off',
}

/** As arguments of `postgres`. */
export const settings = (socketFolder: string): string[] =>
  Object.entries({ ...fixed, unix_socket_directories: socketFolder }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
