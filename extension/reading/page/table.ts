/** The parts of a table in a page: tables, rows and cells, by their names or their roles. */

import type { Scene } from '../scene.ts';
import { insideOf, isElement, isNodes, nearest } from './tree.ts';

function hasRole(element: Element, roles: RegExp): boolean {
  if (!element.hasAttributes()) return false;
  const role = element.getAttribute('role');
  return role !== null && roles.test(role);
}

function isTable(element: Element): boolean {
  return element.localName === 'table' || hasRole(element, /^(?:table|grid|treegrid)$/);
}

export function isRow(element: Element): boolean {
  return element.localName === 'tr' || element.getAttribute('role') === 'row';
}

export function isHeaderCell(element: Element): boolean {
  return element.localName === 'th' || hasRole(element, /^(?:columnheader|rowheader)$/);
}

export function isCell(element: Element): boolean {
  const name = element.localName;
  return name === 'td' || name === 'th' || hasRole(element, /^(?:cell|gridcell|columnheader|rowheader)$/);
}

/** The elements below one that satisfy the test, not looking inside those found nor inside other tables. */
export function find(root: Element, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  const look = (holder: Element): void => {
    const inside = insideOf(holder);
    if (isNodes(inside)) open.push(...inside.filter(isElement).reverse());
    else for (let at = inside.lastElementChild; at; at = at.previousElementSibling) open.push(at);
  };
  look(root);
  for (let element = open.pop(); element; element = open.pop()) {
    if (test(element)) found.push(element);
    else if (!isTable(element)) look(element);
  }
  return found;
}

const TABLES = 'table, [role="table"], [role="grid"], [role="treegrid"]';

/** The tables below a box, not those inside other tables. */
export function tablesIn(scene: Scene, box: Element): Element[] {
  if (!scene.prints.isFlat) return find(box, isTable);
  return [...box.querySelectorAll(TABLES)].filter((table) => {
    const outer = table.parentElement?.closest(TABLES);
    return !outer || outer.contains(box);
  });
}

export function span(element: Element, name: 'colspan' | 'rowspan', most: number): number {
  if (!element.hasAttributes()) return 1;
  const given = element.getAttribute(name) ?? element.getAttribute(`aria-${name}`);
  if (given === null) return 1;
  const count = Number(given);
  return Number.isInteger(count) && count > 0 ? Math.min(count, most) : 1;
}

export function tableOf(element: Element): Element | null {
  return nearest(element, isTable);
}
