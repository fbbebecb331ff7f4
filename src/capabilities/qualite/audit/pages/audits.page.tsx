import { z } from 'zod';
import {
  Badge,
  ButtonLink,
  type Column,
  DataTable,
  Field,
  Form,
  FormActions,
  Notice,
  Section,
  Select,
  SubmitButton,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { courriel, dateIso, idDeFormulaire, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { redirect, type View } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { referentielLe, VERSIONS } from '../../domain/referentiel.ts';
import { tableauFr } from '../../messages.fr.ts';
import { auditFr as mots, GENRES_AUDIT_FR } from '../../messages-audit.fr.ts';
import { TABLEAU } from '../../pages/chemins.ts';
import { ouvrirAudit } from '../actions/ouvrir-audit.ts';
import { GENRES_AUDIT } from '../domain/genres.ts';
import { type AuditListe, audits } from '../queries/audit.query.ts';
import { AUDITS, cheminAudit } from './chemins.ts';

const Corps = z.object({
  _id: idDeFormulaire(),
  genre: z.enum(GENRES_AUDIT),
  referentiel: z.coerce.number().pipe(z.literal([...VERSIONS])),
  auditeur: texte(120),
  courriel: courriel(),
  valableJusquau: dateIso(),
});

/** Les audits, et de quoi en ouvrir un. */
export const pageAudits = page({
  path: AUDITS,
  access: 'qualite.lire',
  view: async (context, form) => {
    const jour = today(context.clock);
    return {
      title: mots.titre,
      lead: mots.accroche,
      breadcrumb: [{ href: TABLEAU, label: tableauFr.titre }],
      body: (
        <>
          <FormErrors form={form} />
          <DataTable
            caption={mots.titre}
            captionHidden
            columns={COLONNES}
            rows={await audits(context)}
            rowKey={({ id }) => id}
            rowHref={({ id }) => cheminAudit(id)}
            empty={<p>{mots.vide}</p>}
          />
          {context.can('qualite.tenir') && (
            <Section title={mots.ouvrir}>
              <Form {...context.form('ouvrir')}>
                <Select
                  {...form.field('genre', 'blanc')}
                  label={mots.genre}
                  placeholder={false}
                  options={GENRES_AUDIT.map((value) => ({ value, label: GENRES_AUDIT_FR[value] }))}
                />
                <Select
                  {...form.field('referentiel', String(referentielLe(jour).version))}
                  label={mots.referentiel}
                  hint={mots.referentielAide}
                  placeholder={false}
                  options={VERSIONS.map((annee) => ({ value: String(annee), label: mots.annee(annee) }))}
                />
                <Field {...form.field('auditeur')} label={mots.auditeur} required />
                <Field
                  {...form.field('courriel')}
                  type="email"
                  label={mots.courriel}
                  hint={mots.courrielAide}
                  required
                />
                <Field
                  {...form.field('valableJusquau', jour.add({ days: 14 }).toString())}
                  type="date"
                  label={mots.valableJusquau}
                  required
                />
                <FormActions>
                  <SubmitButton>{mots.ouvrir}</SubmitButton>
                </FormActions>
              </Form>
            </Section>
          )}
        </>
      ),
    };
  },
  acts: {
    ouvrir: act({
      access: 'qualite.tenir',
      body: Corps,
      run: async (context, { _id, ...body }) => {
        const fait = await ouvrirAudit(context, { id: _id, ...body });
        if (!fait.ok) return fait;
        const { chemin } = fait.value;
        if (chemin === null) return ok(redirect(cheminAudit(_id), mots.dejaOuvert));
        return ok({ kind: 'view', view: vueDuLien(`${context.baseUrl}${chemin}`, _id) });
      },
    }),
  },
});

/** La seule page qui montre le lien. */
const vueDuLien = (adresse: string, auditId: string): View => ({
  title: mots.lienTitre,
  width: 'narrow',
  breadcrumb: [{ href: AUDITS, label: mots.titre }],
  body: (
    <>
      <Notice tone="attention">{mots.lienUneFois}</Notice>
      <Field name="lien" label={mots.lien} value={adresse} readOnly width="full" />
      <p>
        <ButtonLink href={cheminAudit(auditId)}>{mots.versAudit}</ButtonLink>
      </p>
    </>
  ),
});

const COLONNES: readonly Column<AuditListe>[] = [
  { key: 'genre', header: mots.genre, cell: ({ genre }) => GENRES_AUDIT_FR[genre] },
  { key: 'referentiel', header: mots.referentiel, cell: ({ referentiel }) => referentiel },
  { key: 'auditeur', header: mots.auditeur, cell: ({ auditeur }) => auditeur },
  { key: 'fin', header: mots.valableJusquau, cell: ({ valableJusquau }) => mots.jusquau(valableJusquau) },
  {
    key: 'etat',
    header: mots.etat,
    cell: ({ closLe }) => (closLe === null ? <Badge tone="info">{mots.etatOuvert}</Badge> : mots.etatClos),
  },
  {
    key: 'constats',
    header: mots.constats,
    cell: ({ constats, sansReponse }) =>
      sansReponse > 0 ? `${constats}, ${mots.attendent(sansReponse)}` : constats,
  },
];
