import type { Client, Reponse } from './client.ts';
import { MOT_DE_PASSE } from './comptes.ts';

export type Champs = Readonly<Record<string, string | readonly string[]>>;

/** A person in front of a browser: keeps its cookies, reads pages, fills in the forms that they hold. */
export class Visiteur {
  readonly #client: Client;
  readonly #cookies = new Map<string, string>();
  #page = '';

  constructor(client: Client, cookie?: string) {
    this.#client = client;
    if (cookie !== undefined) this.#keep([cookie]);
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async ouvrir(chemin: string): Promise<Reponse> {
    return this.#received(await this.#client.demander({ chemin, cookie: this.cookie }));
  }

  /** Sends the form of the last page that is about this act. */
  async soumettre(chemin: string, acte: string, champs: Champs): Promise<Reponse> {
    const corps = new URLSearchParams(this.formulaire(acte));
    for (const [name, value] of Object.entries(champs)) {
      corps.delete(name);
      for (const one of typeof value === 'string' ? [value] : value) corps.append(name, one);
    }
    return this.#received(
      await this.#client.demander({ methode: 'POST', chemin, cookie: this.cookie, corps }),
    );
  }

  /** Hidden fields of the form of an act; empty when the page has none. */
  formulaire(acte: string): Record<string, string> {
    const forms = this.#page.split('<form').map((form) => form.split('</form>', 1)[0] ?? '');
    const form = forms.find((one) => one.includes(`name="_acte" value="${acte}"`)) ?? '';
    const hidden = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/gu);
    return Object.fromEntries([...hidden].map(([, name = '', value = '']) => [name, decode(value)]));
  }

  /** What the lists of the last page have chosen, as a person who changes nothing sends it. */
  choix(): Record<string, string> {
    const lists = this.#page.matchAll(/<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gsu);
    return Object.fromEntries(
      [...lists].map(([, name = '', options = '']) => {
        const chosen = /<option (?:value="([^"]*)" selected|selected[^>]* value="([^"]*)")/u.exec(options);
        return [name, decode(chosen?.[1] ?? chosen?.[2] ?? '')];
      }),
    );
  }

  /** Signs in with the password of the bench: the form, then what it sends. */
  async seConnecter(courriel: string): Promise<readonly Reponse[]> {
    const page = await this.ouvrir('/connexion');
    const entree = await this.soumettre('/connexion', 'entrer', { courriel, motDePasse: MOT_DE_PASSE });
    return [page, entree];
  }

  #received(answer: Reponse): Reponse {
    this.#keep(answer.entetes['set-cookie'] ?? []);
    if (answer.statut === 200) this.#page = answer.texte;
    return answer;
  }

  #keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = ''] = line.split(';', 1);
      const [name = '', ...value] = pair.split('=');
      this.#cookies.set(name, value.join('='));
    }
  }
}

const decode = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
