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
        {reads.flatMap((read) =>
          read.sources.map((source) => (
            <li key={`${read.parameter} ${source.title}`} class="source">
              <SourceLine source={source} words={words} from={read.effectiveFrom} />
            </li>
          )),
        )}
      </ul>
    </details>
  );
}

interface SourceProps {
  readonly source: Source;
  readonly words: Words;
  readonly from?: string | null;
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
