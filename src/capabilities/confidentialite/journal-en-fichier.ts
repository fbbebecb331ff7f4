import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { cleDe, ecrireLigne, type JournalEffacements, lireLignes } from './domain/journal.ts';

/** The journal of erasures in a file, one line each, only ever added to. */
export function journalEnFichier(path: string): JournalEffacements {
  const lireTexte = async (): Promise<string> => {
    try {
      return await readFile(path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    }
  };
  return {
    lire: async () => lireLignes(await lireTexte()),
    async ajouter(effacements) {
      const texte = await lireTexte();
      const connus = new Set(lireLignes(texte).map(cleDe));
      const lignes = effacements.filter((un) => !connus.has(cleDe(un))).map(ecrireLigne);
      if (lignes.length === 0) return;
      await mkdir(dirname(path), { recursive: true });
      const fichier = await open(path, 'a', 0o600);
      try {
        // A line that a fault cut short is closed first.
        const debut = texte === '' || texte.endsWith('\n') ? '' : '\n';
        await fichier.writeFile(debut + lignes.join(''));
        await fichier.sync();
      } finally {
        await fichier.close();
      }
    },
  };
}

/** A journal that lasts as long as the process: for a house without a folder of its own. */
export function journalEnMemoire(): JournalEffacements {
  let texte = '';
  return {
    lire: async () => lireLignes(texte),
    ajouter: async (effacements) => {
      const connus = new Set(lireLignes(texte).map(cleDe));
      texte += effacements
        .filter((un) => !connus.has(cleDe(un)))
        .map(ecrireLigne)
        .join('');
    },
  };
}
