/**
 * The colours of Ancrage, once, for its four themes. `stylesheet.ts` writes them as custom properties
 * (`--ink`, `--petrol`…), `tokens.test.ts` proves their contrasts. Coral is kept for what needs a person.
 */
export interface Palette {
  /** Background of the page: warm paper. */ paper: string;
  /** Background of cards, tables, fields. */ surface: string;
  /** Recessed or hovered areas. */ sunken: string;
  /** Text. */ ink: string;
  /** Secondary text. */ muted: string;
  /** Decorative hairlines. */ line: string;
  /** Borders that must be seen, such as those of fields (3:1). */ edge: string;
  /** Links, main buttons, current entries. */ petrol: string;
  /** The same, hovered. */ petrolDeep: string;
  /** Text on `petrol`. */ onPetrol: string;
  /** Petrol tint. */ petrolSoft: string;
  /** Background of the header and of the navigation. */ frame: string;
  /** Current or hovered entry of the frame. */ frameHigh: string;
  /** Text on `frame` and `frameHigh`. */ onFrame: string;
  /** Secondary text on `frame`. */ onFrameMuted: string;
  /** What needs a person's attention. */ coral: string;
  /** Text on `coral`. */ onCoral: string;
  /** Coral tint. */ coralSoft: string;
  /** Done, valid. */ green: string;
  /** Green tint. */ greenSoft: string;
}

export type ThemeName = 'clair' | 'sombre' | 'contraste' | 'contrasteSombre';

export const palettes: Readonly<Record<ThemeName, Palette>> = {
  clair: {
    paper: '#f6f1e7',
    surface: '#fffdf9',
    sunken: '#efe8da',
    ink: '#14272d',
    muted: '#4c5e63',
    line: '#ded5c4',
    edge: '#857d6d',
    petrol: '#0d5463',
    petrolDeep: '#083c48',
    onPetrol: '#ffffff',
    petrolSoft: '#dfebea',
    frame: '#0b3742',
    frameHigh: '#174c58',
    onFrame: '#f6f1e7',
    onFrameMuted: '#bdd2d3',
    coral: '#b2371d',
    onCoral: '#ffffff',
    coralSoft: '#fbe5dc',
    green: '#1c6143',
    greenSoft: '#dfeee3',
  },
  sombre: {
    paper: '#101a1d',
    surface: '#172327',
    sunken: '#1f2e33',
    ink: '#ece6da',
    muted: '#a9b9ba',
    line: '#2c3d42',
    edge: '#71878b',
    petrol: '#83c7d2',
    petrolDeep: '#ace0e7',
    onPetrol: '#06252c',
    petrolSoft: '#17373f',
    frame: '#0a2026',
    frameHigh: '#173d46',
    onFrame: '#ece6da',
    onFrameMuted: '#a5bcbf',
    coral: '#ff9a80',
    onCoral: '#3a0f04',
    coralSoft: '#40231b',
    green: '#8ad2a8',
    greenSoft: '#173527',
  },
  contraste: {
    paper: '#ffffff',
    surface: '#ffffff',
    sunken: '#f0f0f0',
    ink: '#000000',
    muted: '#1d282b',
    line: '#4b4b4b',
    edge: '#000000',
    petrol: '#003944',
    petrolDeep: '#000000',
    onPetrol: '#ffffff',
    petrolSoft: '#e3f1f3',
    frame: '#001c23',
    frameHigh: '#003d4a',
    onFrame: '#ffffff',
    onFrameMuted: '#ffffff',
    coral: '#7d1803',
    onCoral: '#ffffff',
    coralSoft: '#fff0ea',
    green: '#053f22',
    greenSoft: '#e6f6ea',
  },
  contrasteSombre: {
    paper: '#000000',
    surface: '#000000',
    sunken: '#1c1c1c',
    ink: '#ffffff',
    muted: '#e8e8e8',
    line: '#a5a5a5',
    edge: '#ffffff',
    petrol: '#9be4f0',
    petrolDeep: '#ffffff',
    onPetrol: '#000000',
    petrolSoft: '#00272f',
    frame: '#000000',
    frameHigh: '#123840',
    onFrame: '#ffffff',
    onFrameMuted: '#ffffff',
    coral: '#ffb8a3',
    onCoral: '#000000',
    coralSoft: '#33110a',
    green: '#a4ecc0',
    greenSoft: '#062615',
  },
};
