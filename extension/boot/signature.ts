/** Whether a page is a person's hall, by the words a person would see on it. */

export type Signature = 'personal' | 'employer' | 'unclear';

/**
 * One expression for all that is looked for, as a page pays for the compilation of each: of medical insurance, of the person's
 * door, of the employer's. No word of one group overlaps with a word of another.
 */
const WORDS =
  /(医保|医疗保[险障]|参保|个人账户|社会保险|社保)|(个人(?:网厅|登录|办事|服务|业务))|(单位(?:网|办事|管理|经办|用户|端)|经办人(?!员)|招采|(?:招标|药品|集中)采购)/g;
/** `NodeFilter.SHOW_TEXT`, without having the browser make that object for a page. */
const SHOW_TEXT = 4;
const TEXT_LIMIT = 800;
/** The words have two letters or more. */
const SHORTEST = 2;
/** Data in a script, not words for a person. */
const LONGEST = 2000;

interface Words {
  readonly medical: boolean;
  readonly person: boolean;
  readonly employer: boolean;
}

const NONE: Words = { medical: false, person: false, employer: false };

/**
 * An entry page names both doors and is personal; a page that names only the employer's is not. Looks at the title and
 * the first visible texts only: a page of any size costs the same.
 */
export function signatureOf(document: Document): Signature {
  const title = wordsIn(document.title);
  if (title.employer) return 'employer';
  const words = visibleWords(document);
  if (words.employer && !words.person) return 'employer';
  return words.medical || title.medical ? 'personal' : 'unclear';
}

/** Which groups a text speaks of. */
export function wordsIn(text: string): Words {
  let found = NONE;
  // Most texts of a page are blank, and the first two that are searched have the expression compiled.
  if (text.trim().length < SHORTEST) return found;
  for (let word = WORDS.exec(text); word; word = WORDS.exec(text)) {
    found = {
      medical: found.medical || word[1] !== undefined,
      person: found.person || word[2] !== undefined,
      employer: found.employer || word[3] !== undefined,
    };
  }
  return found;
}

function visibleWords(document: Document): Words {
  let found = NONE;
  // From the document: the first element that is touched costs a page more than the few texts of its head, none of them shown.
  const texts = document.createTreeWalker(document, SHOW_TEXT);
  // Medical insurance and the person's door: nothing further changes the answer.
  for (let count = 0; count < TEXT_LIMIT && !(found.medical && found.person) && texts.nextNode(); count++) {
    const text = texts.currentNode.nodeValue ?? '';
    const words = text.length > LONGEST ? NONE : wordsIn(text);
    if (words === NONE || !isShown(texts.currentNode.parentElement)) continue;
    found = {
      medical: found.medical || words.medical,
      person: found.person || words.person,
      employer: found.employer || words.employer,
    };
  }
  return found;
}

function isShown(element: Element | null): boolean {
  return element?.checkVisibility({ visibilityProperty: true }) ?? false;
}
