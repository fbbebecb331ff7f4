import { join } from 'node:path';
import type { Clock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import type { FileStore } from './file-store.ts';
import { localFiles } from './local-files.ts';
import { s3Files } from './s3-files.ts';

/** The store that the configuration asks for: an S3 bucket when it is named, a folder of the data otherwise. */
export function createFiles(config: Config, dataDir: string, clock: Clock): FileStore {
  const { S3_URL: url, S3_BUCKET: bucket = '', S3_KEY: key = '', S3_SECRET: secret = '' } = config;
  if (url === undefined) return localFiles(join(dataDir, 'fichiers'));
  const { S3_REGION: region } = config;
  return s3Files({ url, bucket, key, secret, region, clock });
}
