import { describe, expect, it } from 'vitest';
import { BackupRefused } from '#platform/backup/index.ts';
import type { Door } from './command.ts';
import { runCommand } from './run.ts';
import { sauvegarder } from './sauvegarder.ts';

const nothingOpens = () => Promise.reject(new Error('opened'));

function terminal(): Door & { out: string[]; err: string[] } {
  const [out, err]: [string[], string[]] = [[], []];
  return {
    out,
    err,
    config: {} as Door['config'],
    print: (line) => out.push(line),
    printError: (line) => err.push(line),
    instance: nothingOpens,
    services: nothingOpens,
    readSecret: nothingOpens,
  };
}

const failing = (error: Error) => ({
  name: 'faire',
  usage: 'faire <quoi>',
  help: 'Fait une chose.',
  run: async () => {
    throw error;
  },
});

describe('runCommand', () => {
  it('explains itself without opening anything', async () => {
    const screen = terminal();
    expect(await runCommand([sauvegarder], ['--aide'], screen)).toBe(0);
    expect(await runCommand([sauvegarder], ['sauvegarder', '--aide'], screen)).toBe(0);
    expect(screen.out.join('\n')).toMatch(/sauvegarder \[dossier\][^]*Sauvegarde toute l’instance/u);
    expect(screen.err).toEqual([]);
  });

  it('answers 2 to what it does not understand', async () => {
    const screen = terminal();
    expect(await runCommand([sauvegarder], ['sauver'], screen)).toBe(2);
    expect(await runCommand([sauvegarder], ['sauvegarder', '--inconnu'], screen)).toBe(2);
    expect(await runCommand([sauvegarder], ['sauvegarder', '--garder=0'], screen)).toBe(2);
    expect(screen.err[0]).toBe('Commande inconnue : « sauver ».');
  });

  it('answers 1 with the sentence of a refusal, and with the trace of a fault', async () => {
    const screen = terminal();
    expect(await runCommand([failing(new BackupRefused('CibleOccupee', '/x'))], ['faire'], screen)).toBe(1);
    expect(screen.err).toEqual(['Le dossier « /x » existe déjà et n’est pas vide. Choisissez-en un autre.']);
    expect(await runCommand([failing(new Error('boum'))], ['faire'], screen)).toBe(1);
    expect(screen.err[1]).toMatch(/^Panne inattendue\.\nError: boum/u);
  });
});
