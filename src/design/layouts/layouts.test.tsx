import { renderToStaticMarkup as html } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { shell } from '../gallery/exemples.ts';
import { AppLayout, assetUrl, BareLayout, PublicLayout, renderDocument } from '../index.ts';
import { currentEntry } from './shell.ts';

const nav = [
  { href: '/', label: 'Accueil' },
  { href: '/sessions', label: 'Sessions' },
  { href: '/sessions/archives', label: 'Archives' },
];

describe('currentEntry', () => {
  it.each([
    ['/', 'Accueil'],
    ['/sessions', 'Sessions'],
    ['/sessions/s1/seances', 'Sessions'],
    ['/sessions/archives/2024', 'Archives'],
    ['/sessionsautres', undefined],
    ['/personnes', undefined],
  ])('of %s is %s', (path, label) => {
    expect(currentEntry(path, nav)?.label).toBe(label);
  });
});

describe('AppLayout', () => {
  const page = renderDocument(
    <AppLayout
      shell={{ ...shell, path: '/sessions/s1', theme: 'sombre' }}
      title="Session de mars"
      lead="Du 9 au 13 mars"
    >
      <p>Contenu</p>
    </AppLayout>,
  );

  it('starts with the link to the content, then the landmarks', () => {
    const order = [
      'href="#contenu"',
      '<header',
      '<nav class="side"',
      '<main id="contenu" tabindex="-1"',
      '<footer',
    ];
    const places = order.map((mark) => page.indexOf(mark));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('marks the part of the site the page belongs to', () => {
    expect(page).toContain('<a href="/sessions" aria-current="true">');
    expect(page.match(/aria-current=/g)).toHaveLength(1);
  });

  it('says how many things wait, in words', () => {
    expect(page).toContain('aria-label="Notifications\u00a0: 2 nouvelles"');
    expect(page).toContain('<span class="count">3<span class="sr">\u00a0à traiter</span></span>');
  });

  it('ends the session by a form that carries the proof of origin', () => {
    expect(page).toMatch(
      /<form[^>]*action="\/deconnexion"[^>]*method="post"[^>]*><input type="hidden" name="_csrf" value="exemple"/,
    );
  });

  it('keeps the theme the person chose', () => {
    expect(page).toContain('<html lang="fr" data-theme="sombre">');
  });
});

it('lets the public catalogue be indexed, and nothing else', () => {
  const open = html(
    <PublicLayout title="Nos formations" links={nav} path="/sessions">
      <p />
    </PublicLayout>,
  );
  expect(open).not.toContain('noindex');
  expect(open).toContain('<a href="/sessions" aria-current="page">');
});

it('keeps the signing page without a font, in a few kilobytes', () => {
  const page = renderDocument(
    <BareLayout title="Signer ma présence" from="Atelier numérique des Mauges">
      <p>Bases de données</p>
    </BareLayout>,
  );
  expect(page).toContain('noindex');
  expect(page).toContain(assetUrl('bare.css'));
  expect(page).not.toMatch(/woff2|app\.[0-9a-f]+\.css/);
  expect(page.length).toBeLessThan(1500);
});
