/** 依据: the rules that something rests on, each with its sources, one click away. */
import type { Read } from '../../shared/eligibility/verdict.ts';
import type { Source } from '../../shared/rules/snapshot.ts';
import type * as zh from '../words/card-zh.ts';

type Words = typeof zh.eligibility;

interface Props {
  readonly reads: readonly Read[];
  readonly words: Words;
  /** Of what, where a view shows several. */
  readonly of?: string;
}

export function Grounds({ reads, words, of = words.evidence }: Props) {
  if (reads.length === 0) return null;
  return (
    <details>
      <summary class="small">{of}</summary>
      <ul class="near">
        {[...cited(reads)].map(([key, { source, from }]) => (
          <li key={key} class="source">
            <SourceLine source={source} words={words} from={from} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A source that several readings rest on from the same day is one line. */
function cited(reads: readonly Read[]): ReadonlyMap<string, Omit<SourceProps, 'words'>> {
  return new Map(
    reads.flatMap(({ sources, effectiveFrom: from }) =>
      sources.map((source) => [JSON.stringify([source, from]), { source, from }] as const),
    ),
  );
}

interface SourceProps {
  readonly source: Source;
  readonly words: Words;
  readonly from?: string | null | undefined;
}

/** Title, publisher, date and how sure; a link only where the address may be shown. */
export function SourceLine({ source, words, from }: SourceProps) {
  const { title, publisher, url, published, docNo, confidence } = source;
  const facts = [
    publisher,
    docNo,
    published && words.published(published),
    from && words.inForce(from),
    words.sure[confidence],
  ];
  return (
    <>
      {url ? (
        <a href={url} target="_blank" rel="noreferrer noopener">
          {title}
        </a>
      ) : (
        title
      )}
      <br />
      <span class="soft">{facts.filter(Boolean).join(' · ')}</span>
    </>
  );
}
