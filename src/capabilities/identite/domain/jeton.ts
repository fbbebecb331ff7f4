import { createHash, randomBytes } from 'node:crypto';

const FORM = /^[\w-]{43}$/u;

/** A secret that nobody can guess: 256 random bits, 43 characters of base64url. Only its `empreinteDe` is kept. */
export const nouveauJeton = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: its SHA-256, 32 bytes. A fast hash is right for a secret of 256 bits. */
export const empreinteDe = (jeton: string): Buffer => createHash('sha256').update(jeton).digest();

/** Whether a text has the form of our tokens: nothing else is worth a question to the database. */
export const estUnJeton = (texte: string): boolean => FORM.test(texte);
