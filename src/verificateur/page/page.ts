// The door of the browser: chooses a bundle, shows what the core says of it.
import type { Bytes } from '../octets.ts';
import { type Attendu, verifier } from '../verifier.ts';
import { afficher } from './afficher.ts';

const field = (id: string) => document.getElementById(id) as HTMLInputElement | HTMLTextAreaElement;
const chosen: { zip?: Bytes } = {};

function attendu(): Attendu {
  const cle = field('cle').value.trim().toLowerCase();
  const recus = field('recus')
    .value.split('\n')
    .filter((line) => line.trim() !== '');
  return { ...(cle !== '' ? { cle } : {}), recus, tetes: field('tetes').value };
}

async function examiner(): Promise<void> {
  const place = document.getElementById('resultat');
  if (chosen.zip === undefined || place === null) return;
  place.setAttribute('aria-busy', 'true');
  const rapport = await verifier(chosen.zip, attendu());
  place.replaceChildren(...afficher(rapport));
  place.removeAttribute('aria-busy');
  place.focus();
}

async function choisir(file: File | undefined): Promise<void> {
  if (file === undefined) return;
  chosen.zip = new Uint8Array(await file.arrayBuffer());
  await examiner();
}

const input = field('fichier') as HTMLInputElement;
input.addEventListener('change', () => void choisir(input.files?.[0]));
document.getElementById('formulaire')?.addEventListener('submit', (event) => {
  event.preventDefault();
  void examiner();
});
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  void choisir(event.dataTransfer?.files[0]);
});
