/** Ed25519 keys of the instance: made, kept, used, checked. */
export { fileKeys, memoryKeys } from './key-stores.ts';
export { keyId, type KeyStore, type SigningKey, verifierOf } from './signing-key.ts';
