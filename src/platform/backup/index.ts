export { type BackupOrder, sauvegarder } from './base-backup.ts';
export { BACKUPS_FOLDER, type Progress } from './instance-files.ts';
export { drill, type DrillReport } from './drill.ts';
export { exporterTables } from './logical-export.ts';
export { importerTables } from './logical-import.ts';
export type { ClusterManifest, TablesManifest } from './manifest.ts';
export { type BackupRefusal, BackupRefused } from './refusals.ts';
export { restaurer } from './restore.ts';
