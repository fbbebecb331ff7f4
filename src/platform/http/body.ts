import type { FastifyRequest } from 'fastify';
import type { RawBody, UploadedFile } from './form-state.ts';

export const MAX_FIELDS = 5_000;
export const MAX_UPLOAD_BYTES = 30 * 1024 * 1024;

/** Fields of a form, whatever its encoding; repeated fields become arrays. Files are read whole, within limits. */
export async function readForm(request: FastifyRequest): Promise<RawBody> {
  if (request.isMultipart()) return readMultipart(request);
  const body = request.body;
  if (body === null || typeof body !== 'object') return {};
  return body as RawBody;
}

async function readMultipart(request: FastifyRequest): Promise<RawBody> {
  const fields: Record<string, string | string[] | UploadedFile> = Object.create(null);
  for await (const part of request.parts({
    limits: { fileSize: MAX_UPLOAD_BYTES, fields: MAX_FIELDS, files: 10 },
  })) {
    if (part.type === 'file') {
      const content = await part.toBuffer();
      if (part.filename !== '')
        fields[part.fieldname] = { filename: part.filename, type: part.mimetype, content };
    } else {
      append(fields, part.fieldname, String(part.value));
    }
  }
  return fields;
}

function append(fields: Record<string, string | string[] | UploadedFile>, name: string, value: string): void {
  const known = fields[name];
  if (known === undefined) fields[name] = value;
  else if (Array.isArray(known)) known.push(value);
  else if (typeof known === 'string') fields[name] = [known, value];
}

/** Parses `application/x-www-form-urlencoded`, keeping repeated fields as arrays. */
export function parseUrlEncoded(text: string): RawBody {
  const fields: Record<string, string | string[]> = Object.create(null);
  let count = 0;
  for (const [name, value] of new URLSearchParams(text)) {
    count += 1;
    if (count > MAX_FIELDS) break;
    append(fields, name, value);
  }
  return fields;
}
