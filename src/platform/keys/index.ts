/** Keys of the instance: made, kept, used, checked. Ed25519 signs what we check, RSA seals what others read. */
export { fileKeys, memoryKeys } from './key-stores.ts';
export type { SealKey } from './seal-key.ts';
export { keyId, type KeyStore, type SigningKey, verifierOf } from './signing-key.ts';
