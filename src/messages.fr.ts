import { MOT_DE_PASSE_DEMO } from '#capabilities/identite/demo.ts';

/** What the terminal says when the instance starts. */
export const messages = {
  portPris: (port: number) =>
    `Le port ${port} est déjà pris par un autre programme, ou Ancrage tourne déjà. Arrêtez-le, ou choisissez un autre port\u00a0: PORT=3001 npm start`,
  pret: (adresse: string, comptes: readonly { readonly courriel: string; readonly role: string }[]) =>
    [
      '',
      `Ancrage est prêt\u00a0: ${adresse}`,
      ...(comptes.length === 0
        ? []
        : [
            '',
            `Comptes de démonstration (mot de passe\u00a0: ${MOT_DE_PASSE_DEMO})`,
            ...comptes.map(({ courriel, role }) => `  ${courriel.padEnd(42)} ${role}`),
          ]),
      '',
    ].join('\n'),
} as const;
