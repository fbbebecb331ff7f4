import { z } from 'zod';

/** Where to go once signed in: a path of ours, else the home page. */
export const retour = z
  .string()
  .regex(/^\/(?![/\\])[\w\-./?=&%+]*$/u)
  .catch('/')
  .default('/');
