/** Makes an element of ours with a class and children. Text stays text. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: Name,
  className = '',
  ...children: readonly (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

export function makeButton(document: Document, className: string, act: () => void, text = ''): HTMLButtonElement {
  const button = make(document, 'button', className, text);
  button.type = 'button';
  button.addEventListener('click', act);
  return button;
}
