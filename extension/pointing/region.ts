/** The part of the page that a control stands in: a person looks for an entry in the menu before the article. */

import { nearest } from '../reading/page/tree.ts';

export type Region = 'dialog' | 'menu' | 'main' | 'article' | 'footer' | 'other';

function ownRegion(element: Element): Region | null {
  const role = element.getAttribute('role') ?? '';
  const { localName: name } = element;
  const classes = element.getAttribute('class') ?? '';
  if (name === 'dialog' || /^(?:dialog|alertdialog)$/.test(role)) return 'dialog';
  // The way to a page is marked up as a menu, and its last part leads nowhere.
  if (/crumbs?(?:[-_\s]|$)/i.test(`${classes} ${element.getAttribute('aria-label')}`)) return 'other';
  if (
    name === 'nav' ||
    /^(?:navigation|menu|menubar|tablist|tree)$/.test(role) ||
    /(?:^|[-_\s])(?:menu|nav|sidebar|sider)(?:[-_\s]|$)/i.test(classes)
  )
    return 'menu';
  if (name === 'article' || role === 'article' || /(?:^|[-_\s])(?:article|news|notice)(?:[-_\s]|$)/i.test(classes))
    return 'article';
  if (name === 'footer' || role === 'contentinfo' || /(?:^|[-_\s])footer(?:[-_\s]|$)/i.test(classes)) return 'footer';
  return name === 'main' || role === 'main' ? 'main' : null;
}

export function regionOf(element: Element): Region {
  const holder = nearest(element, (at) => ownRegion(at) !== null);
  return (holder && ownRegion(holder)) ?? 'other';
}
