import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { memoryKeys } from '#platform/keys/index.ts';
import { createPdfCompiler } from './pdf-compiler.ts';
import { pdfInfo, pdfSeal } from './poppler.ts';
import { selfSigned } from './self-signed.ts';

const compiler = createPdfCompiler();
const folder = mkdtempSync(join(tmpdir(), 'sceau-'));
const createdAt = Temporal.Instant.from('2026-11-24T08:30:15Z');
const until = Temporal.Instant.from('2061-11-24T08:30:15Z');
const key = await memoryKeys().createSeal();
const certificate = selfSigned({
  ...key,
  commonName: 'Campus des Filatures',
  organizationId: 'NTRFR-732829320',
  from: createdAt,
  until,
});
const seal = {
  privatePem: key.privatePem,
  certificate,
  reason: 'Document scellé',
  at: createdAt.epochMilliseconds,
};
const { bytes } = await compiler.compile({
  template: 'platform/pdf/fixtures/sample.typ',
  data: { title: 'Essai', body: 'Bonjour' },
  createdAt,
});

afterAll(async () => {
  await compiler.close();
  rmSync(folder, { recursive: true });
});

describe('a certificate that nobody vouches for', () => {
  it('is X.509, signed by its own key, and says whose it is and until when', () => {
    const read = new X509Certificate(certificate);
    expect(read.verify(read.publicKey)).toBe(true);
    expect(read.ca).toBe(false);
    expect(read.subject).toBe(
      'C=FR\nO=Campus des Filatures\norganizationIdentifier=NTRFR-732829320\nCN=Campus des Filatures',
    );
    expect(read.validToDate.toISOString()).toBe('2061-11-24T08:30:15.000Z');
  });
});

describe('a sealed PDF', () => {
  it('is valid for poppler, and any byte changed in it is seen', async () => {
    const sealed = await compiler.seal(bytes, seal);
    expect(pdfSeal(sealed)).toContain('Signature is Valid');
    expect(pdfSeal(sealed)).toContain('Signer Certificate Common Name: Campus des Filatures');
    expect(pdfSeal(sealed)).toContain('ETSI.CAdES.detached');
    expect(pdfSeal(sealed)).toContain('Total document signed');
    const changed = Uint8Array.from(sealed);
    changed[bytes.length - 200] = (changed[bytes.length - 200] ?? 0) ^ 1;
    expect(pdfSeal(changed)).toContain('Digest Mismatch');
  });

  it('keeps what was there byte for byte, tags included, and comes out the same twice', async () => {
    const sealed = await compiler.seal(bytes, seal);
    expect(Buffer.from(sealed.subarray(0, bytes.length)).equals(bytes)).toBe(true);
    expect(pdfInfo(sealed).get('Tagged')).toBe('yes');
    expect(Buffer.from(await compiler.seal(bytes, seal)).equals(sealed)).toBe(true);
  });

  it('carries the token of a time-stamp authority that openssl accepts (B-T)', async () => {
    const authority = localAuthority();
    const stamped = await compiler.seal(bytes, seal, authority.stamp);
    expect(pdfSeal(stamped)).toContain('Signature is Valid');
    const token = Buffer.from(authority.given()).toString('hex');
    expect(Buffer.from(stamped).toString('latin1').toLowerCase()).toContain(token);
    expect(
      Buffer.from(await compiler.seal(bytes, seal))
        .toString('latin1')
        .toLowerCase(),
    ).not.toContain(token);
    expect(authority.verify()).toContain('Verification: OK');
  });
});

/** An authority made by openssl, as anyone runs one: its key, its certificate, its answers. */
function localAuthority() {
  const openssl = (line: string) =>
    execFileSync('openssl', line.split(' '), {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const config = [
    '[tsa]',
    'serial = serial',
    'signer_digest = sha256',
    'default_policy = 1.2.3.4.1',
    'digests = sha256',
    '',
  ];
  writeFileSync(join(folder, 'tsa.cnf'), config.join('\n'));
  writeFileSync(join(folder, 'serial'), '01\n');
  openssl(
    'req -x509 -newkey rsa:2048 -nodes -keyout tsa.key -out tsa.pem -days 9 -subj /CN=Horodatage -addext extendedKeyUsage=critical,timeStamping',
  );
  let token = new Uint8Array();
  let digest = '';
  return {
    given: () => token,
    verify: () => openssl(`ts -verify -digest ${digest} -in token -token_in -CAfile tsa.pem`),
    async stamp(sha256: Uint8Array) {
      digest = Buffer.from(sha256).toString('hex');
      openssl(`ts -query -digest ${digest} -sha256 -cert -out query`);
      openssl(
        'ts -reply -queryfile query -config tsa.cnf -section tsa -token_out -signer tsa.pem -inkey tsa.key -out token',
      );
      token = new Uint8Array(readFileSync(join(folder, 'token')));
      return token;
    },
  };
}
