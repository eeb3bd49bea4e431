/** What is wrong with what was filled in, below it: wherever the button stands, the person is brought to it. */
import { useEffect, useRef } from 'preact/hooks';

export function Wrong({ text }: { readonly text: string }) {
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const form = said.current?.closest('form');
    const show = () => {
      const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
      field?.closest('details')?.setAttribute('open', '');
      field?.focus();
      said.current?.scrollIntoView({ block: 'nearest' });
    };
    show();
    form?.addEventListener('submit', show);
    return () => form?.removeEventListener('submit', show);
  }, []);
  return (
    <p class="no wrong" role="alert" ref={said}>
      {text}
    </p>
  );
}
