import { assemblerPage } from './assembler-page.ts';

const made: { page?: string } = {};

/** The single-file verifier, put together once: given with each bundle, and by the public page. */
export const pageDeVerification = (): string => (made.page ??= assemblerPage());
