import type { Layout } from './layout.ts';

/** `durable` keeps every acknowledged write through kill -9 and power cuts; `test` gives that up for speed. */
export type PostgresMode = 'durable' | 'test';

type Settings = Record<string, string>;

/** Sized for one small server (2 cores, 1 to 4 GB) that the application shares. */
const common: Settings = {
  max_connections: '60',
  shared_buffers: '128MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  random_page_cost: '1.1',
  jit: 'off',
  // Reports must not take the cores from the pages.
  max_parallel_workers_per_gather: '0',
  io_method: 'sync',
  // The base backup copies the cluster while it works.
  wal_level: 'replica',
  max_wal_senders: '0',
  // While a restored backup replays its log, clients wait instead of getting a read-only database.
  hot_standby: 'off',
  max_logical_replication_workers: '0',
  min_wal_size: '64MB',
  max_wal_size: '512MB',
  checkpoint_timeout: '10min',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // DETAIL lines and failed statements quote values, therefore personal data.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
  idle_in_transaction_session_timeout: '60s',
};

const byMode: Record<PostgresMode, Settings> = {
  durable: {
    wal_compression: 'pglz',
    // An import of thousands of rows is counted within seconds: until then plans believe the tables small.
    autovacuum_naptime: '15s',
    autovacuum_analyze_scale_factor: '0.05',
    logging_collector: 'on',
    log_filename: 'postgres-%a.log',
    log_rotation_age: '1d',
    log_rotation_size: '0',
    log_truncate_on_rotation: 'on',
  },
  test: {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    shared_buffers: '64MB',
    max_wal_size: '1GB',
    autovacuum: 'off',
  },
};

/** Command-line arguments of the server: they win over files, so an upgrade of Ancrage brings its own settings. */
export function serverArguments(layout: Layout, port: number, mode: PostgresMode): string[] {
  const place: Settings =
    layout.socketDir === null
      ? { listen_addresses: '127.0.0.1', port: String(port) }
      : {
          listen_addresses: '',
          port: String(port),
          unix_socket_directories: `"${layout.socketDir.replaceAll('"', '""')}"`,
          unix_socket_permissions: '0700',
        };
  const all = { ...common, ...byMode[mode], log_directory: layout.logs, ...place };
  return [
    '-D',
    layout.cluster,
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}
