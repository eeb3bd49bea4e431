/** What is wrong with what was filled in, below it. */
export function Wrong({ text }: { readonly text: string }) {
  return (
    <p class="no" role="alert">
      {text}
    </p>
  );
}
