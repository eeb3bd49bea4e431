/** Where newer rules come from: nobody, until the person names a site and allows it. */
import { useEffect, useState } from 'preact/hooks';
import { askWorker } from '../ask.ts';
import type { Fault } from '../messages.ts';
import type { RulesStatus } from '../settings/rules-source.ts';
import type { Language } from '../settings/settings.ts';
import { FaultBox } from '../surface/FaultBox.tsx';
import { momentText } from '../surface/moment.ts';
import { Wrong } from '../surface/Wrong.tsx';
import { common as commonEn } from '../words/en.ts';
import { rules as en } from '../words/rules-en.ts';
import { rules as zh } from '../words/rules-zh.ts';
import { common as commonZh } from '../words/zh.ts';

type Activity = 'idle' | 'updating' | 'stopped';

export function RulesUpdate({ language }: { readonly language: Language }) {
  const [words, common] = language === 'en' ? [en, commonEn] : [zh, commonZh];
  const [status, setStatus] = useState<RulesStatus | null>(null);
  const [address, setAddress] = useState('');
  const [daily, setDaily] = useState(false);
  const [activity, setActivity] = useState<Activity>('idle');
  const [fault, setFault] = useState<Fault | null>(null);

  const show = (next: RulesStatus) => {
    setStatus(next);
    setAddress(next.address);
    setDaily(next.daily);
  };
  useEffect(() => {
    void askWorker('rules-status', null).then((reply) => {
      if (reply.ok) show(reply.value);
      else setFault(reply.fault);
    });
  }, []);

  const send = async (input: { readonly address: string; readonly daily: boolean }, after: Activity) => {
    setFault(null);
    setActivity('updating');
    const reply = await askWorker('update-rules', input);
    setActivity(reply.ok ? after : 'idle');
    if (reply.ok) show(reply.value);
    else setFault(reply.fault);
  };
  const update = (event: Event) => {
    event.preventDefault();
    if (address.trim() === '') setFault({ code: 'bad-input', field: 'address' });
    else void send({ address, daily }, 'idle');
  };
  const isBadAddress = fault?.code === 'bad-input' && fault.field === 'address';

  return (
    <section class="near">
      <h2>{words.title}</h2>
      <p class="soft">{words.hint}</p>
      {status && <InUse status={status} words={words} language={language} />}
      <form class="stack" onSubmit={update} noValidate>
        <div class="near">
          <label>
            {words.address}
            <input
              type="url"
              inputMode="url"
              autocomplete="off"
              spellcheck={false}
              value={address}
              aria-invalid={isBadAddress}
              aria-describedby="rules-address-hint"
              onInput={({ currentTarget }) => setAddress(currentTarget.value)}
            />
          </label>
          <p class="soft" id="rules-address-hint">
            {words.addressHint}
          </p>
          {isBadAddress && <Wrong text={words.badAddress} />}
        </div>
        <div>
          <label class="choice">
            <input type="checkbox" checked={daily} onChange={({ currentTarget }) => setDaily(currentTarget.checked)} />
            {words.daily}
          </label>
          <p class="soft">{words.asked}</p>
        </div>
        {fault && !isBadAddress && <FaultBox fault={fault} words={common} />}
        <div class="row">
          <button type="submit" disabled={activity === 'updating'}>
            {activity === 'updating' ? words.updating : words.update}
          </button>
          {status && status.address !== '' && (
            <button type="button" onClick={() => send({ address: '', daily: false }, 'stopped')}>
              {words.stop}
            </button>
          )}
        </div>
      </form>
      <p role="status">{statusText(activity, status, words, language)}</p>
    </section>
  );
}

interface InUseProps {
  readonly status: RulesStatus;
  readonly words: typeof zh;
  readonly language: Language;
}

function InUse({ status: { inUse }, words, language }: InUseProps) {
  if (!inUse) return <p>{words.unreadable}</p>;
  const published = momentText(Date.parse(inUse.publishedAt), Date.now(), language);
  return (
    <p>
      {words.inUse(String(inUse.seq), published)} <span class="soft">{words.from[inUse.from]}</span>
    </p>
  );
}

function statusText(activity: Activity, status: RulesStatus | null, words: typeof zh, language: Language): string {
  if (activity === 'updating') return words.updating;
  if (activity === 'stopped') return words.stopped;
  if (!status?.last) return '';
  const { at, outcome } = status.last;
  return `${words.last(momentText(at, Date.now(), language))} · ${words.outcome[outcome]}`;
}
