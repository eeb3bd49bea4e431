/** Whether a page is a person's hall, by the words a person would see on it. */

export type Signature = 'personal' | 'employer' | 'unclear';

const MEDICAL = /医保|医疗保[险障]|参保|个人账户|社会保险|社保/;
const PERSON = /个人(网厅|登录|办事|服务|业务)/;
const EMPLOYER = /单位(网|办事|管理|经办|用户|端)|经办人(?!员)|招采|(招标|药品|集中)采购/;
const TEXT_LIMIT = 800;

/**
 * An entry page names both doors and is personal; a page that names only the employer's is not. Looks at the title and
 * the first visible texts only: a page of any size costs the same.
 */
export function signatureOf(document: Document): Signature {
  if (EMPLOYER.test(document.title)) return 'employer';
  const words = visibleMatches(document);
  if (words.employer && !words.person) return 'employer';
  return words.medical || MEDICAL.test(document.title) ? 'personal' : 'unclear';
}

function visibleMatches(document: Document) {
  const found = { medical: false, person: false, employer: false };
  if (!document.body) return found;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let count = 0; count < TEXT_LIMIT && texts.nextNode(); count++) {
    const text = texts.currentNode.nodeValue ?? '';
    const [medical, person, employer] = [MEDICAL.test(text), PERSON.test(text), EMPLOYER.test(text)];
    if (!(medical || person || employer) || !isShown(texts.currentNode.parentElement)) continue;
    found.medical ||= medical;
    found.person ||= person;
    found.employer ||= employer;
  }
  return found;
}

function isShown(element: Element | null): boolean {
  return element?.checkVisibility({ visibilityProperty: true }) ?? false;
}
