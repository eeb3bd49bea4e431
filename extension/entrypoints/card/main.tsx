/** The card's page: in a frame on a portal, or in a tab of its own. */
import { render } from 'preact';
import { askWorker } from '../../ask.ts';
import '../../card/card.css';
import { Card } from '../../card/Card.tsx';
import { cardDraftFrom } from '../../card/card-draft.ts';
import { linkToPage } from '../../card/page-link.ts';
import { onNotice } from '../../hear.ts';
import { CARD_PARTS, type Reply } from '../../messages.ts';
import { DEFAULT_SETTINGS } from '../../settings/settings.ts';
import { EMPTY_BOOK } from '../../store/book.ts';
import { dress } from '../../surface/appearance.ts';
import { answersFrom } from '../../widgets/eligibility/answers.ts';
import { common as en } from '../../words/en.ts';
import { common as zh } from '../../words/zh.ts';

/** A frame that goes while its key is still down leaves the browser waiting for the key's end. */
const KEY_MS = 40;

const [key = '', opensAt] = location.hash.slice(1).split('.');
const link = linkToPage(key);

/** Draws the card, or draws it anew in another language; what is filled in there stays. */
async function draw(): Promise<void> {
  const [answers, draft, settings, hall, regions, book] = await Promise.all([
    askWorker('draft', { of: 'eligibility' }),
    askWorker('draft', { of: key }),
    askWorker('settings', null),
    askWorker('hall', null),
    askWorker('regions', null),
    askWorker('book', null),
  ]);
  const chosen = valueOr(settings, DEFAULT_SETTINGS);
  dress(document, chosen, (chosen.language === 'en' ? en : zh).name);
  const fault = [settings, hall, regions, book].find((reply) => !reply.ok);
  const app = document.getElementById('app');
  if (!app) return;
  render(
    <Card
      settings={chosen}
      hall={link ? valueOr(hall, null) : null}
      link={link}
      regions={valueOr(regions, [])}
      members={valueOr(book, EMPTY_BOOK).members}
      opensAt={CARD_PARTS.find((each) => each === opensAt) ?? null}
      answers={answersFrom(valueOr(answers, null))}
      draft={cardDraftFrom(link ? valueOr(draft, null) : null)}
      fault={fault && !fault.ok ? fault.fault : null}
    />,
    app,
  );
}

function valueOr<Value>(reply: Reply<Value>, otherwise: Value): Value {
  return reply.ok ? reply.value : otherwise;
}

document.addEventListener('keydown', ({ key: pressed }) => {
  if (pressed === 'Escape') setTimeout(() => link?.ask('close-card'), KEY_MS);
});
onNotice(['dressed-anew'], () => void draw());
void draw();
