const NOMS = [
  'Baumann',
  'Chardot',
  'Delaforge',
  'Hartmeyer',
  'Kellenfeld',
  'Ostermann',
  'Roussillon',
  'Steinbach',
];
const PRENOMS = ['Adama', 'Chloé', 'Élise', 'Farid', 'Inès', 'Loïc', 'Maëlle', 'Zoé', 'Théo', 'Yasmine'];

/** A list as a spreadsheet saves it in France: people who are in no database yet, no two alike. */
export function listeDePersonnes(combien: number): string {
  const rows = Array.from({ length: combien }, (_, rank) => {
    const nom = `${NOMS[rank % NOMS.length] ?? ''}-${lettres(rank)}`;
    const naissance = Temporal.PlainDate.from('1970-01-01').add({ days: (rank * 7) % 12_000 });
    const jour = `${String(naissance.day).padStart(2, '0')}/${String(naissance.month).padStart(2, '0')}/${naissance.year}`;
    const telephone = `06 ${String(10_000_000 + rank).replaceAll(/(..)(?=.)/gu, '$1 ')}`;
    return `${PRENOMS[rank % PRENOMS.length] ?? ''};${nom};${jour};import${rank}@exemple.example;${telephone};7 rue du Sauvage;68100;Mulhouse;IMP-${rank}`;
  });
  return `\uFEFFPrénom;Nom de naissance;Date de naissance;Courriel;Téléphone;Adresse;Code postal;Ville;Référence\r\n${rows.join('\r\n')}\r\n`;
}

/** A rank in letters: names hold no figures. */
function lettres(rank: number): string {
  return [...rank.toString(26)]
    .map((digit) => String.fromCodePoint(97 + Number.parseInt(digit, 26)))
    .join('');
}
