import type { ReactElement } from 'react';
import { renderToStaticMarkup as html } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BarChart, Matrix, Meter, Pagination, QrCode, Sparkline, Steps, Tabs, WeekGrid } from '../index.ts';

const text = (node: ReactElement): string =>
  html(node)
    .replace(/<[^>]+>/g, '|')
    .replace(/\|+/g, '|');

describe('WeekGrid', () => {
  const date = Temporal.PlainDate.from('2026-03-09');
  const event = {
    id: 'e',
    title: 'Tests',
    href: '/e',
    startMinutes: 545,
    endMinutes: 732,
    lane: 0,
    lanes: 1,
  };

  it('places events to five minutes and writes their exact time', () => {
    const markup = html(<WeekGrid label="S" days={[{ date, events: [event] }]} />);
    expect(markup).toContain('class="slot info t9 u1 x12 y3"');
    expect(markup).toContain('9\u00a0h\u00a005 – 12\u00a0h\u00a012');
  });

  it('widens the hours to hold every event, up to midnight', () => {
    const late = { ...event, id: 'l', startMinutes: 1350, endMinutes: 1440 };
    expect(html(<WeekGrid label="S" days={[{ date, events: [event, late] }]} />)).toContain(
      'class="week t8 x24"',
    );
    expect(
      html(<WeekGrid label="S" days={[{ date, events: [{ ...event, startMinutes: 400 }] }]} />),
    ).toContain('class="week t6 x18"');
  });

  it('lists events that too many lanes would make unreadable, without placing them', () => {
    const crowd = Array.from({ length: 7 }, (_, lane) => ({ ...event, id: `e${lane}`, lane, lanes: 7 }));
    const markup = html(<WeekGrid label="S" days={[{ date, events: crowd }]} />);
    expect(markup.match(/class="slot info"/g)).toHaveLength(7);
  });

  it('marks today and says when a day is free', () => {
    const markup = html(<WeekGrid label="S" days={[{ date, events: [] }]} today={date} />);
    expect(markup).toContain('aria-current="date"');
    expect(markup).toContain('Rien de prévu');
  });
});

describe('Matrix', () => {
  const markup = html(
    <Matrix
      caption="Suivi"
      corner="Personne"
      columns={[
        { key: 'a', header: 'Matin' },
        { key: 'b', header: 'Soir' },
      ]}
      rows={['Zoé']}
      rowKey={(name) => name}
      rowName={(name) => name}
      cell={(_, key) => (key === 'a' ? { tone: 'attention', label: 'À relancer', href: '/r' } : undefined)}
      selection="p"
    />,
  );

  it('says the row, the column and the state of each linked cell', () => {
    expect(markup).toContain('<span class="sr">Zoé, Matin\u00a0: À relancer</span>');
    expect(markup).toContain('<td></td>');
  });

  it('explains in words each state in use', () => {
    expect(markup).toMatch(/<ul class="legend plain"><li>.*À relancer<\/li><\/ul>/);
  });
});

describe('charts', () => {
  it('keep the figures in the table beside the bars, within their bounds', () => {
    const markup = html(
      <BarChart
        caption="C"
        headers={['Quoi', 'Combien']}
        max={10}
        bars={[
          { label: 'A', value: 5 },
          { label: 'B', value: 30 },
        ]}
      />,
    );
    expect(markup).toContain('<rect width="50%" height="100%" rx="5">');
    expect(markup).toContain('<rect width="100%" height="100%" rx="5">');
    expect(markup).toContain('>30</span>');
  });

  it('do not divide by zero', () => {
    expect(html(<Meter label="M" value={0} max={0} words="0 sur 0" />)).toContain('width="0%"');
    expect(html(<Sparkline values={[4, 4]} label="stable" />)).toContain('points="3,14 97,14"');
    expect(html(<Sparkline values={[]} label="rien" />)).toBe('');
  });
});

it('draws a QR code with its words, dark on white', () => {
  const markup = html(
    <QrCode value="https://exemple.fr/s/1" label="Code pour signer" text="exemple.fr/s/1" />,
  );
  expect(markup).toContain('role="img" aria-label="Code pour signer"');
  // The finder pattern of the top left corner: seven dark modules after the quiet zone of four.
  expect(markup).toContain('fill="#000" d="M4 4h7v1h-7z');
});

it('shows only the page links that lead somewhere', () => {
  expect(html(<Pagination />)).toBe('');
  expect(text(<Pagination nextHref="?apres=x" />)).toBe('|Page suivante|');
});

it('marks the current tab and step, in words too', () => {
  expect(
    html(
      <Tabs
        label="T"
        current="/b"
        tabs={[
          { href: '/a', label: 'A' },
          { href: '/b', label: 'B' },
        ]}
      />,
    ),
  ).toContain('<a href="/b" aria-current="page">');
  const steps = html(
    <Steps
      label="S"
      steps={[
        { label: 'Un', state: 'done' },
        { label: 'Deux', state: 'blocked' },
      ]}
    />,
  );
  expect(steps).toContain('Un<span class="sr"> (fait)</span>');
  expect(steps).toContain('<li class="blocked" aria-current="step">');
});
