import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** A layout (`AppLayout`, `PublicLayout`, `BareLayout`) as the HTML to send, doctype included. */
export const renderDocument = (page: ReactNode): string => `<!DOCTYPE html>${renderToStaticMarkup(page)}`;
