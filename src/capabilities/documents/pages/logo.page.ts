import { page } from '#platform/http/define.ts';
import { enTete } from '../queries/en-tete.query.ts';

export const PATH_LOGO = '/reglages/en-tete/logo';

const TYPES = { png: 'image/png', jpg: 'image/jpeg', svg: 'image/svg+xml' } as const;

/** The logo in force, as a picture. */
export const pageLogo = page({
  path: PATH_LOGO,
  access: 'documents.regler',
  view: async (context) => {
    const { logo } = await enTete(context.tx, context.organismeId);
    if (logo === null) return null;
    const content = await context.files.get(logo.sha256);
    const name = `logo.${logo.format}`;
    return { kind: 'file', name, type: TYPES[logo.format], content, inline: true, etag: logo.sha256 };
  },
});
