/** The tree that a person sees: shadow roots in place of their host's children, slots filled, same-origin frames entered. */

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && 'host' in node;
}

function isDocument(node: Node): node is Document {
  return node.nodeType === 9;
}

function isFrame(element: Element): element is HTMLIFrameElement {
  return element.localName === 'iframe' || element.localName === 'frame';
}

function isSlot(element: Element): element is HTMLSlotElement {
  return element.localName === 'slot' && 'assignedNodes' in element;
}

/** The body inside a frame of the same origin; null for any other frame (its document cannot be had). */
export function frameBody(element: Element): Element | null {
  if (!isFrame(element)) return null;
  try {
    return element.contentDocument?.body ?? null;
  } catch {
    return null;
  }
}

/** The node whose children are shown inside an element, or those that are shown there from elsewhere. */
export function insideOf(element: Element, name = element.localName): Element | ShadowRoot | readonly Node[] {
  const body = name === 'iframe' || name === 'frame' ? frameBody(element) : null;
  if (body) return [body];
  const root = element.shadowRoot;
  if (root) return root;
  if (name === 'slot' && isSlot(element)) {
    const assigned = element.assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return element;
}

/** A list rather than one node whose children are meant. */
export function isNodes(inside: Element | ShadowRoot | readonly Node[]): inside is readonly Node[] {
  return Array.isArray(inside);
}

/** What stands inside an element, in the order in which it is shown. */
export function childrenOf(element: Element): Iterable<Node> {
  const inside = insideOf(element);
  return isNodes(inside) ? inside : inside.childNodes;
}

/** The element that an element or a text is shown in, across slots, shadow roots and frames. */
export function parentOf(node: Element | Text): Element | null {
  // Only the children of a host can be in a slot: most nodes are spared the question.
  const near = node.parentElement;
  if (near && !near.shadowRoot) return near;
  if (node.assignedSlot) return node.assignedSlot;
  const parent = node.parentNode;
  if (!parent) return null;
  if (isElement(parent)) return parent;
  if (isShadowRoot(parent)) return parent.host;
  return isDocument(parent) ? frameOf(parent) : null;
}

/** The frame element that shows a document, when its page may be reached. */
export function frameOf(page: Document): Element | null {
  try {
    return page.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** The nearest of an element and its ancestors that satisfies the test. */
export function nearest(from: Element | null, test: (element: Element) => boolean): Element | null {
  for (let at = from; at; at = parentOf(at)) if (test(at)) return at;
  return null;
}

/**
 * The same for many that stand in the same elements: each element is asked once. `known` is for one test, and for as long as
 * its answers hold.
 */
export function nearestKnown(
  from: Element,
  test: (element: Element) => boolean,
  known: Map<Element, Element | null>,
): Element | null {
  const passed: Element[] = [];
  let found: Element | null | undefined;
  for (let at: Element | null = from; at && found === undefined; at = parentOf(at)) {
    passed.push(at);
    found = known.get(at);
    if (found === undefined && test(at)) found = at;
  }
  for (const each of passed) known.set(each, found ?? null);
  return found ?? null;
}

export function contains(outer: Element, inner: Element): boolean {
  return nearest(inner, (element) => element === outer) !== null;
}

/** The smallest element that shows both. */
export function sharedAncestor(one: Element, other: Element): Element | null {
  return nearest(one, (element) => contains(element, other));
}
