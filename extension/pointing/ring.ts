/** A ring around something on the page, drawn by us above it and following it; nothing is written on the page. */

export interface Ring {
  /** Null: nothing is ringed. */
  around(target: Element | null): void;
  remove(): void;
}

const GAP_PX = 4;

export function ringIn(root: ShadowRoot): Ring {
  const element = root.ownerDocument.createElement('div');
  element.className = 'ring';
  element.hidden = true;
  root.append(element);
  let target: Element | null = null;
  let frame = 0;

  const follow = () => {
    element.hidden = !target?.isConnected;
    if (!target) return;
    const { left, top, width, height } = target.getBoundingClientRect();
    element.style.transform = `translate(${left - GAP_PX}px, ${top - GAP_PX}px)`;
    element.style.width = `${width + 2 * GAP_PX}px`;
    element.style.height = `${height + 2 * GAP_PX}px`;
    frame = requestAnimationFrame(follow);
  };

  return {
    around(next) {
      target = next;
      cancelAnimationFrame(frame);
      follow();
    },
    remove() {
      cancelAnimationFrame(frame);
      element.remove();
    },
  };
}
